// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Inter in four weights, each a family of its own because JavaFX knows only regular and bold.
final class Fonts {
    private static final List<String> FACES = List.of("Regular", "Medium", "SemiBold", "Bold");

    private Fonts() {}

    /// Loads the faces. Chinese comes from the system's face behind Inter; which one JavaFX takes
    /// depends on the machine's language, and other languages take Japanese forms. So the first
    /// Chinese text is measured while the language is Chinese.
    static void load() {
        for (String face : FACES) {
            try (InputStream file = Fonts.class.getResourceAsStream("/org/tastemaker/font/Inter-" + face + ".otf")) {
                if (file != null) {
                    Font.loadFont(file, 13);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            Text probe = new Text("数据");
            probe.setFont(Font.font("Inter", 13));
            probe.getLayoutBounds();
        } finally {
            Locale.setDefault(before);
        }
    }
}
