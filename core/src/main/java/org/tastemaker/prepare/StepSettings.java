// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare;

import java.util.LinkedHashMap;
import java.util.Map;

/// One step of a recipe, or a split, by name with the values that were given.
///
/// @param name name of the step or split
/// @param values values as text by parameter name; what is not given takes its default
public record StepSettings(String name, Map<String, String> values) {
    public StepSettings {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// Reads `NAME key=value key='value with spaces'`, as the command line gives steps and splits. A value
    /// may stand in single or double quotes; a quote of the other kind inside is an ordinary character.
    ///
    /// @throws org.tastemaker.problem.ProblemException of kind USAGE if it cannot be read
    public static StepSettings parse(String text) {
        return StepText.parse(text);
    }

    /// @return what [#parse] reads back
    public String text() {
        return StepText.write(this);
    }
}
