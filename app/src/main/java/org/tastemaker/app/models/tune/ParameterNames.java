// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.tastemaker.app.text.Language;
import org.tastemaker.model.Descriptor;

/// What parameters are called on the screen.
final class ParameterNames {
    private ParameterNames() {}

    static ObservableValue<String> title(Language language, Descriptor of, String parameter) {
        return language.firstOf(List.of("model." + of.name() + ".parameter." + parameter, "parameter." + parameter), parameter);
    }
}
