// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tastemaker.text.Texts;

/// The help of commands and options, from the texts `cli.help.*`, in the form picocli asks for.
final class HelpTexts extends ResourceBundle {
    private static final String AREA = "cli.help.";
    private final Texts texts;
    private final Set<String> keys = new HashSet<>();

    HelpTexts(Texts texts) {
        this.texts = texts;
        // picocli asks only for keys it has seen listed; the English bundle has them all.
        ResourceBundle.getBundle("org.tastemaker.texts.cli.messages", java.util.Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(AREA))
                .map(key -> key.substring(AREA.length()))
                .forEach(keys::add);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        // A percent sign would begin a format in picocli's eyes.
        return keys.contains(key) ? texts.get(AREA + key).replace("%", "%%") : null;
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
