// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import javafx.scene.control.ListCell;
import org.tastemaker.app.text.Language;

/// What items were ranked among, in a list to choose from, in words.
final class CandidatesCell extends ListCell<String> {
    private final Language language;

    CandidatesCell(Language language) {
        this.language = language;
    }

    @Override
    protected void updateItem(String candidates, boolean empty) {
        super.updateItem(candidates, empty);
        setText(empty || candidates == null ? "" : MetricsView.candidates(language, candidates));
    }
}
