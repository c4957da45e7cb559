// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.parameter;

import java.util.List;
import java.util.Map;

/// A parameter that matters only where another has one of some values, as `held-out` of a blend where its `weights` are
/// `fit`. It may have any legal value elsewhere; nobody should vary it there.
///
/// @param parameter name of the parameter
/// @param other name of the parameter that it depends on
/// @param values values of that one under which it matters, as text
public record Condition(String parameter, String other, List<String> values) {
    public Condition {
        values = List.copyOf(values);
    }

    /// @param given values as text by name
    /// @return whether the parameter matters; where the other one has no value, it does
    public boolean holds(Map<String, String> given) {
        String value = given.get(other);
        return value == null || values.contains(value.strip());
    }
}
