// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tastemaker.text.Texts;

/// The help of commands and options, from the texts `cli.help.*`, in the form picocli asks for.
final class HelpTexts extends ResourceBundle {
    private static final String AREA = "cli.help.";
    private final Texts texts;

    HelpTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.has(AREA + key) ? texts.get(AREA + key) : null;
    }

    @Override
    public boolean containsKey(String key) {
        return texts.has(AREA + key);
    }

    @Override
    protected Set<String> handleKeySet() {
        return Set.of();
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
