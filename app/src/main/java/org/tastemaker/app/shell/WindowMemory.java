// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import org.tastemaker.app.theme.ThemeChoice;

/// What the window remembers from one start to the next, in a small properties file of the user's
/// data folder. A file that cannot be read counts as absent, and one that cannot be written is no
/// reason to stop.
public final class WindowMemory {
    private final Path file;
    private final Properties values = new Properties();

    /// @param file where it is kept; the folder is made when needed
    public WindowMemory(Path file) {
        this.file = file;
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException absentOrBroken) {
            values.clear();
        }
    }

    /// @param otherwise used if nothing sensible is remembered
    public double number(String name, double otherwise) {
        try {
            double value = Double.parseDouble(values.getProperty(name, ""));
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    public Locale language(Locale otherwise) {
        String tag = values.getProperty("language");
        return tag == null ? otherwise : Locale.forLanguageTag(tag);
    }

    public ThemeChoice theme() {
        try {
            return ThemeChoice.valueOf(values.getProperty("theme", "SYSTEM"));
        } catch (IllegalArgumentException unknown) {
            return ThemeChoice.SYSTEM;
        }
    }

    public void remember(String name, String value) {
        values.setProperty(name, value);
    }

    /// Writes the file as a whole or not at all.
    public void save() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                values.store(writer, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            System.getLogger(WindowMemory.class.getName())
                    .log(System.Logger.Level.WARNING, "cannot remember the window in " + file, unwritable);
        }
    }
}
