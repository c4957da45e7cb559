// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tastemaker.app.screenshot.Screenshots;

/// Contrast as WCAG 2 computes it, of the colours that the style sheets really yield.
class ContrastTest {
    @ParameterizedTest
    @CsvSource({"LIGHT, 4.5, 3", "DARK, 4.5, 3", "HIGH_CONTRAST, 7, 4.5"})
    void textAndSeriesStandOutFromTheirGrounds(ThemeChoice choice, double text, double graphic) throws Exception {
        List<String> weak = new ArrayList<>();
        Screenshots.doOnWindow(() -> {
            Region probe = new Region();
            Scene scene = new Scene(new StackPane(probe), 10, 10);
            Theme theme = new Theme(choice);
            theme.dress(scene);
            for (String ground : List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-overlay")) {
                for (String name : List.of("fg-default", "fg-muted", "fg-subtle", "accent-fg", "danger-fg")) {
                    check(probe, "-color-" + name, ground, text, weak);
                }
                for (int series = 1; series <= 6; series++) {
                    check(probe, "-tm-series-" + series, ground, graphic, weak);
                }
            }
            for (String state : List.of("success", "warning", "danger", "accent")) {
                check(probe, "-color-" + state + "-fg", "-color-" + state + "-subtle", text, weak);
            }
            check(probe, "white", "-tm-primary", text, weak);
        });
        assertThat(weak).isEmpty();
    }

    private static void check(Region probe, String front, String ground, double least, List<String> weak) {
        Color below = flat(colour(probe, ground), colour(probe, "-color-bg-default"));
        double contrast = contrast(colour(probe, front), below);
        if (contrast < least) {
            weak.add(String.format(Locale.ROOT, "%s on %s: %.2f", front, ground, contrast));
        }
    }

    private static Color colour(Region probe, String name) {
        probe.setStyle("-fx-background-color: " + name + ";");
        probe.applyCss();
        return (Color) probe.getBackground().getFills().getFirst().getFill();
    }

    private static Color flat(Color over, Color below) {
        return below.interpolate(Color.color(over.getRed(), over.getGreen(), over.getBlue()), over.getOpacity());
    }

    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
