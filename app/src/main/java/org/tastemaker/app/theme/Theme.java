// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/// The look of the window: AtlantaFX Primer with our sheets over it. A change of theme reaches every
/// scene that was dressed, at once.
public final class Theme {
    private static final String STYLE = "/org/tastemaker/style/";

    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(this, "choice");
    private final List<Scene> scenes = new ArrayList<>();

    /// @param initial the theme to begin with
    public Theme(ThemeChoice initial) {
        Fonts.load();
        choice.set(initial);
        choice.addListener((property, before, now) -> dressAll());
        Platform.getPreferences().colorSchemeProperty().addListener((property, before, now) -> dressAll());
        dressAll();
    }

    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /// Gives the scene our style, now and after each change of theme.
    public void dress(Scene scene) {
        scenes.removeIf(known -> known.getWindow() == null && !known.equals(scene));
        if (!scenes.contains(scene)) {
            scenes.add(scene);
        }
        scene.getStylesheets().setAll(sheets());
    }

    /// @return whether the ground is dark now
    public boolean isDark() {
        return switch (choice.get()) {
            case DARK -> true;
            case LIGHT, HIGH_CONTRAST -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void dressAll() {
        Application.setUserAgentStylesheet(
                isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        List<String> sheets = sheets();
        scenes.forEach(scene -> scene.getStylesheets().setAll(sheets));
    }

    private List<String> sheets() {
        String colours = choice.get() == ThemeChoice.HIGH_CONTRAST ? "contrast" : isDark() ? "dark" : "light";
        return List.of(sheet(colours), sheet("controlsfx"), sheet("frame"), sheet("pieces"));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(STYLE + name + ".css"), name)
                .toExternalForm();
    }
}
