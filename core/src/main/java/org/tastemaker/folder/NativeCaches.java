// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Tells every library that unpacks native code where to put it: left alone they fill five
/// folders of their own choosing in the user's home and the shared temporary folder.
public final class NativeCaches {
    private static final Map<String, String> FOLDER_BY_PROPERTY = Map.of(
            "org.bytedeco.javacpp.cachedir", "javacpp",
            "javafx.cachedir", "javafx",
            "org.sqlite.tmpdir", "sqlite",
            "DJL_CACHE_DIR", "djl",
            "ENGINE_CACHE_DIR", "djl");

    private NativeCaches() {}

    /// Sets the properties that are not set yet. To be called before any of the libraries is
    /// touched. Where the folder cannot be made (a home that is read-only) the library's own
    /// choice stays.
    public static void keepUnder(Path folder) {
        FOLDER_BY_PROPERTY.forEach((property, name) -> {
            if (System.getProperty(property) == null) {
                try {
                    System.setProperty(property, Files.createDirectories(folder.resolve(name)).toString());
                } catch (IOException readOnlyHome) {
                    // Not worth a word: the library falls back to its own folder.
                }
            }
        });
    }
}
