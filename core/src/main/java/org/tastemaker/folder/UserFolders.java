// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.folder;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folders of one user, by the custom of the system: `~/.local/share/tastemaker` (XDG base
/// directories) on Linux, `~/Library/Application Support/Tastemaker` on macOS,
/// `%LOCALAPPDATA%\Tastemaker` on Windows. `TASTEMAKER_HOME` overrules them all.
///
/// @param data settings, recent projects, measurements of this machine, logs
public record UserFolders(Path data) {

    /// The folders of whoever runs this JVM.
    public static UserFolders ofThisUser() {
        return of(System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."));
    }

    static UserFolders of(Map<String, String> environment, String system, String home) {
        String own = environment.get("TASTEMAKER_HOME");
        if (present(own)) {
            return new UserFolders(Path.of(own).toAbsolutePath());
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            return new UserFolders((present(local) ? Path.of(local) : Path.of(home, "AppData", "Local"))
                    .resolve("Tastemaker"));
        }
        if (name.startsWith("mac")) {
            return new UserFolders(Path.of(home, "Library", "Application Support", "Tastemaker"));
        }
        // The XDG specification: a relative path is to be ignored.
        String xdg = environment.get("XDG_DATA_HOME");
        Path base = present(xdg) && Path.of(xdg).isAbsolute() ? Path.of(xdg) : Path.of(home, ".local", "share");
        return new UserFolders(base.resolve("tastemaker"));
    }

    /// Native libraries, unpacked from the jars at their first use; may be deleted at any time.
    public Path natives() {
        return data.resolve("native");
    }

    private static boolean present(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
