// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.catalogue;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.tastemaker.app.text.Language;

/// What columns are called: those that are known in the language of the window, others as the data call them.
public final class ColumnNames {
    private ColumnNames() {}

    /// @param column name as the data have it
    public static ObservableValue<String> of(Language language, String column) {
        return language.firstOf(List.of("catalogue.column." + column), column.replace('_', ' '));
    }
}
