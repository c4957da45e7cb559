// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.stream.Stream;
import org.tastemaker.app.text.Language;

/// Joins sentences as a language does it.
///
/// @param language the language of the window
record Sentences(Language language) {
    /// @param sentences in their order; empty ones are left out
    String join(String... sentences) {
        return Stream.of(sentences)
                .filter(each -> !each.isEmpty())
                .reduce((one, other) -> language.get("runspage.sentences", one, other))
                .orElse("");
    }
}
