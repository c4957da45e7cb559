// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.lists;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.explain.PlantedFinding;
import org.tastemaker.explain.PlantedFinding.Verdict;
import org.tastemaker.explain.PlantedWords;

/// The planted cause beside the reasons of a model: whether they agree, and what really happened. Its help states the
/// rule.
final class PlantedRow {
    private static final double HELP_WIDTH = 380;

    private PlantedRow() {}

    /// @param finding null while it is on its way
    static Node of(Language language, @Nullable PlantedFinding finding) {
        PlantedWords words = new PlantedWords(language.texts());
        Label name = Words.label(language.text("explain.planted"), "muted");
        name.setMinWidth(Label.USE_PREF_SIZE);
        HBox head = new HBox(8, name, Words.spring(), value(words, finding));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(22);
        VBox row = new VBox(3, head);
        row.setId("planted-cause");
        if (finding != null) {
            Label line = Words.plain(words.sentences(finding), "muted", "small");
            line.setWrapText(true);
            line.setMinHeight(Label.USE_PREF_SIZE);
            row.getChildren().add(line);
        }
        Tooltip help = new Tooltip();
        help.textProperty().bind(language.text("explain.planted.help"));
        help.setWrapText(true);
        help.setMaxWidth(HELP_WIDTH);
        Tooltip.install(row, help);
        row.accessibleHelpProperty().bind(language.text("explain.planted.help"));
        return row;
    }

    private static Node value(PlantedWords words, @Nullable PlantedFinding finding) {
        if (finding == null) {
            return Words.plain("…", "muted");
        }
        String brief = words.brief(finding);
        return finding.verdict() == Verdict.AGREES
                ? new StateTag(new ReadOnlyStringWrapper(brief).getReadOnlyProperty(), StateTag.Tone.SUCCESS)
                : Words.plain(brief, "muted");
    }
}
