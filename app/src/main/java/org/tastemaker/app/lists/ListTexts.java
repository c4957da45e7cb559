// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.lists;

import org.tastemaker.problem.ProblemException;
import org.tastemaker.text.Texts;

/// Small texts of the lists.
final class ListTexts {
    private ListTexts() {}

    /// @return one paragraph for a person
    static String reason(Texts texts, Throwable cause) {
        return cause instanceof ProblemException known
                ? known.describe(texts)
                : texts.get("listspage.problem.unexpected", cause.toString());
    }
}
