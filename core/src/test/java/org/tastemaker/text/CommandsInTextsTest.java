// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A command that a text tells can be copied into a shell, whatever the paths in it are called.
final class CommandsInTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "/tmp/store.taste", "/tmp/my films.taste", "/tmp/it's mine.taste", "/tmp/$HOME `date` \"a\".taste", "~/x;y&z.taste", "/tmp/电影 一.taste",
        "tab\tand\nline", "\\back\\slash", ""
    })
    void theShellTakesAWordForTheOneWordThatWasMeant(String word) throws Exception {
        assumeThat(Files.isExecutable(Path.of("/bin/sh"))).as("there is a POSIX shell").isTrue();
        Process shell = new ProcessBuilder("/bin/sh", "-c", "printf '%s|' " + new ShellWord(word).forPosix()).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(word + "|");
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void wordsThatNeedNoQuotesHaveNone() {
        assertThat(new ShellWord("films/my_store-2.taste").forPosix()).isEqualTo("films/my_store-2.taste");
        assertThat(new ShellWord("C:\\films\\a.taste").forCmd()).isEqualTo("C:\\films\\a.taste");
        assertThat(new ShellWord("C:\\my films (2)\\a.taste").forCmd()).isEqualTo("\"C:\\my films (2)\\a.taste\"");
    }

    @Test
    void theHintQuotesAndTheSentenceDoesNot() {
        assumeThat(java.io.File.separatorChar).isEqualTo('/');
        assertThat(Texts.of(Locale.ENGLISH).get("cli.new.done", "/tmp/my films.taste"))
                .isEqualTo("Made the empty project /tmp/my films.taste. Next: tastemaker import '/tmp/my films.taste' FILE");
        assertThat(Texts.of(Locale.SIMPLIFIED_CHINESE).get("cli.cancelled-run", "run 1", "/tmp/my films.taste"))
                .endsWith("tastemaker train '/tmp/my films.taste' --resume 'run 1'");
    }
}
