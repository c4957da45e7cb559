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
import javafx.stage.Window;

/// The look of the window: AtlantaFX Primer with our sheets over it. A change of theme reaches every
/// scene that was dressed, and those that took their style from one, at once.
public final class Theme {
    private static final String STYLE = "/org/tastemaker/style/";
    private static final List<String> COLOURS = List.of(sheet("light"), sheet("dark"), sheet("contrast"));

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
        redressOthers();
        // a pop-over takes its colours from the node it belongs to, and that has its new ones after the next layout
        scenes.stream().filter(scene -> scene.getWindow() != null).findFirst().ifPresent(this::redressAfterLayout);
    }

    private void redressAfterLayout(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                redressOthers();
            }
        });
    }

    private void redressOthers() {
        for (Window window : List.copyOf(Window.getWindows())) {
            Scene scene = window.getScene();
            if (scene != null && !scenes.contains(scene)) {
                redress(scene.getStylesheets(), sheets());
            }
        }
    }

    /// Enlarged cards and pop-overs have scenes of their own, which began with the sheets of the window.
    private static void redress(List<String> worn, List<String> sheets) {
        if (worn.stream().anyMatch(COLOURS::contains)) {
            List<String> others = worn.stream().filter(each -> !COLOURS.contains(each) && !sheets.contains(each)).toList();
            worn.clear();
            worn.addAll(sheets);
            worn.addAll(others);
        }
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
