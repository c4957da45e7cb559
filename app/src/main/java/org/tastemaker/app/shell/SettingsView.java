// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.theme.Theme;
import org.tastemaker.app.theme.ThemeChoice;

/// Language and theme; both change at once, and both follow when they are changed from elsewhere.
final class SettingsView extends VBox {
    private final List<Subscription> followed = new ArrayList<>();

    SettingsView(Language language, Theme theme) {
        getStyleClass().add("settings");
        Segmented<Locale> languages = new Segmented<>(
                Language.OFFERED, language.locale(),
                locale -> new ReadOnlyStringWrapper(locale.getDisplayLanguage(locale)).getReadOnlyProperty());
        languages.valueProperty().addListener((property, before, now) -> language.use(now));
        followed.add(language.textsProperty().subscribe(texts -> languages.valueProperty().set(texts.locale())));
        Segmented<ThemeChoice> themes = new Segmented<>(
                List.of(ThemeChoice.values()), theme.choiceProperty().get(), choice -> language.text(choice.textKey()));
        themes.valueProperty().addListener((property, before, now) -> theme.choiceProperty().set(now));
        followed.add(theme.choiceProperty().subscribe(choice -> themes.valueProperty().set(choice)));
        getChildren().addAll(
                named(Words.label(language.text("shell.settings.language"), "muted", "small"), languages),
                named(Words.label(language.text("shell.settings.theme"), "muted", "small"), themes));
    }

    /// Follows nothing any more.
    void dispose() {
        followed.forEach(Subscription::unsubscribe);
    }

    private static VBox named(Label label, Node field) {
        label.setLabelFor(field);
        return new VBox(5, label, field);
    }
}
