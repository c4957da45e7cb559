// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.text.Language;

/// One name of several, such as a metric's, in words of the language of the moment.
final class NameChoice extends ComboBox<String> {
    /// @param words of a name
    NameChoice(Language language, UnaryOperator<String> words) {
        setCellFactory(view -> new Worded(language, words));
        setButtonCell(new Worded(language, words));
    }

    /// Names that are shown as they are, such as those of runs.
    NameChoice(Language language) {
        this(language, UnaryOperator.identity());
    }

    /// Offers names and chooses one.
    ///
    /// @param chosen null for none
    void offer(List<String> names, @Nullable String chosen) {
        if (!getItems().equals(names)) {
            // the closed box shows the place that was chosen, not the name, and another name may stand there now
            setValue(null);
            getItems().setAll(names);
        }
        setValue(chosen);
    }

    /// Offers names and keeps the one that was chosen, if it can.
    ///
    /// @param preferred of which else the first is chosen that is possible; without one the first of all
    void offer(List<String> names, List<String> preferred) {
        String before = getValue();
        offer(names, before != null && names.contains(before) ? before
                : preferred.stream().filter(names::contains).findFirst().or(() -> names.stream().findFirst()).orElse(null));
    }

    private static final class Worded extends ListCell<String> {
        private final UnaryOperator<String> words;
        private final InvalidationListener again = change -> tell();

        Worded(Language language, UnaryOperator<String> words) {
            this.words = words;
            // the language outlives the cell
            language.textsProperty().addListener(new WeakInvalidationListener(again));
        }

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            tell();
        }

        private void tell() {
            setText(isEmpty() || getItem() == null ? "" : words.apply(getItem()));
        }
    }
}
