// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.text.Texts;

/// Small texts of the import.
final class ImportTexts {
    private ImportTexts() {}

    /// @return a text that is the same in every language, such as a name from a file
    static ObservableValue<String> plain(String text) {
        return new ReadOnlyStringWrapper(text).getReadOnlyProperty();
    }

    /// @return one paragraph for a person
    static String reason(Texts texts, Throwable cause) {
        return cause instanceof ProblemException known
                ? known.describe(texts)
                : texts.get("datapage.problem.unexpected", cause.toString());
    }
}
