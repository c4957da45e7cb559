// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.tastemaker.app.text.Language;

/// What columns are called: those that are known in the language of the window, others as the data call them.
final class ColumnNames {
    private ColumnNames() {}

    static ObservableValue<String> of(Language language, String column) {
        return language.firstOf(List.of("mappage.column." + column), column.replace('_', ' '));
    }
}
