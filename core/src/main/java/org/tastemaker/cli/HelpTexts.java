// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tastemaker.text.Texts;

/// The help of commands and options, from the texts `cli.help.*`, in the form picocli asks for.
final class HelpTexts extends ResourceBundle {
    private static final String AREA = "cli.help.";
    private static final List<String> PLACES = List.of("[0]", "[1]", "[2]", "[0..*]", "[1..*]", "[0..1]");
    private final Texts texts;
    private final Set<String> keys = new HashSet<>();

    HelpTexts(Texts texts) {
        this.texts = texts;
        // picocli asks only for keys it has seen listed; the English bundle has them all.
        ResourceBundle.getBundle("org.tastemaker.texts.cli.messages", java.util.Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(AREA))
                .map(key -> key.substring(AREA.length()))
                .forEach(key -> {
                    keys.add(key);
                    // a word without a dash is asked for with its place behind it
                    PLACES.forEach(place -> keys.add(key + place));
                });
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        // A percent sign would begin a format in picocli's eyes.
        if (!keys.contains(key)) {
            return null;
        }
        int place = key.endsWith("]") ? key.lastIndexOf('[') : key.length();
        String text = texts.get(AREA + key.substring(0, place));
        return text.replace("%", "%%");
    }

    @Override
    protected Set<String> handleKeySet() {
        return keys;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
