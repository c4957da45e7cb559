// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedPageTest {
    private static final String PAGE = """
            # Figures
            Words, 漢字 — by hand.

            <!-- figures one -->
            | a |
            <!-- end one -->
            More words.
            <!-- figures two -->
            <!-- end two -->
            The end without a line""";

    @TempDir
    Path folder;

    private MarkedPage page;

    @BeforeEach
    void write() throws IOException {
        page = new MarkedPage(Files.writeString(folder.resolve("page.md"), PAGE));
    }

    @Test
    void aBlockIsWhatStandsBetweenItsMarks() {
        assertThat(page.block("one")).isEqualTo("| a |\n");
        assertThat(page.block("two")).isEmpty();
    }

    @Test
    void whatStandsOutsideOfTheBlockStaysAsItIs() throws IOException {
        page.write("two", "| b |\n| c |");
        page.write("one", "");
        assertThat(Files.readString(page.file())).isEqualTo("""
                # Figures
                Words, 漢字 — by hand.

                <!-- figures one -->
                <!-- end one -->
                More words.
                <!-- figures two -->
                | b |
                | c |
                <!-- end two -->
                The end without a line""");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(page.file());
        }
    }

    @Test
    void aPageWithoutTheBlockIsNotWritten() throws IOException {
        assertThatIllegalStateException().isThrownBy(() -> page.write("three", "x")).withMessageContaining("three");
        assertThat(Files.readString(page.file())).isEqualTo(PAGE);
    }

    @Test
    void aBlockThatStandsThereTwiceOrUpsideDownIsRefused() throws IOException {
        Files.writeString(page.file(), PAGE + "\n<!-- figures one -->\n<!-- end one -->\n");
        assertThatIllegalStateException().isThrownBy(() -> page.block("one"));
        Files.writeString(page.file(), "<!-- end one -->\n<!-- figures one -->\n");
        assertThatIllegalStateException().isThrownBy(() -> page.block("one")).withMessageContaining("before");
    }
}
