// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UserFoldersTest {

    @Test
    void linuxFollowsXdgAndIgnoresRelativePaths() {
        assertThat(UserFolders.of(Map.of(), "Linux", "/home/ann").data())
                .isEqualTo(Path.of("/home/ann/.local/share/tastemaker"));
        assertThat(UserFolders.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", "/home/ann").data())
                .isEqualTo(Path.of("/data/tastemaker"));
        assertThat(UserFolders.of(Map.of("XDG_DATA_HOME", "data"), "Linux", "/home/ann").data())
                .isEqualTo(Path.of("/home/ann/.local/share/tastemaker"));
    }

    @Test
    void macAndWindowsFollowTheirOwnCustom() {
        assertThat(UserFolders.of(Map.of(), "Mac OS X", "/Users/ann").data())
                .isEqualTo(Path.of("/Users/ann/Library/Application Support/Tastemaker"));
        assertThat(UserFolders.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", "/ann").data())
                .isEqualTo(Path.of("/local/Tastemaker"));
    }

    @Test
    void anOwnFolderOverrulesTheCustom() {
        assertThat(UserFolders.of(Map.of("TASTEMAKER_HOME", "/mine"), "Linux", "/home/ann").data())
                .isEqualTo(Path.of("/mine"));
    }

    @Test
    void cachesOfNativeLibrariesLieUnderOneFolderAndWhatIsSetStays(@TempDir Path folder) {
        String before = System.getProperty("org.sqlite.tmpdir");
        String javafx = System.getProperty("javafx.cachedir");
        try {
            System.setProperty("org.sqlite.tmpdir", "/elsewhere");
            System.clearProperty("javafx.cachedir");
            NativeCaches.keepUnder(folder);
            assertThat(System.getProperty("org.sqlite.tmpdir")).isEqualTo("/elsewhere");
            assertThat(Path.of(System.getProperty("javafx.cachedir"))).isEqualTo(folder.resolve("javafx"));
            assertThat(Files.isDirectory(folder.resolve("javafx"))).isTrue();
        } finally {
            restore("org.sqlite.tmpdir", before);
            restore("javafx.cachedir", javafx);
            for (String name : new String[] {"org.bytedeco.javacpp.cachedir", "DJL_CACHE_DIR", "ENGINE_CACHE_DIR"}) {
                if (System.getProperty(name, "").startsWith(folder.toString())) {
                    System.clearProperty(name);
                }
            }
        }
    }

    private static void restore(String name, @org.jspecify.annotations.Nullable String value) {
        if (value == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }
}
