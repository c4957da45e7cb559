// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A page with marked blocks: what stands between `<!-- figures NAME -->` and `<!-- end NAME -->` belongs to a program,
/// the rest to whoever writes the page.
///
/// @param file in UTF-8
public record MarkedPage(Path file) {

    /// @return what stands in the block, without the marks
    /// @throws IllegalStateException if the page has no such block, or more than one
    public String block(String name) {
        String text = text();
        Place place = Place.of(text, name);
        return text.substring(place.from(), place.to());
    }

    /// Replaces what stands in the block; the rest of the page stays as it is, byte by byte.
    ///
    /// @throws IllegalStateException if the page has no such block, or more than one
    public void write(String name, String content) {
        String text = text();
        Place place = Place.of(text, name);
        String inside = content.isEmpty() || content.endsWith("\n") ? content : content + "\n";
        String whole = text.substring(0, place.from()) + inside + text.substring(place.to());
        try {
            // whoever is cut off leaves the old page or the new one
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, whole);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Place(int from, int to) {
        static Place of(String text, String name) {
            int begin = only(text, "<!-- figures " + name + " -->\n");
            int end = only(text, "<!-- end " + name + " -->");
            int from = text.indexOf('\n', begin) + 1;
            if (end < from) {
                throw new IllegalStateException("the block " + name + " ends before it begins");
            }
            return new Place(from, end);
        }

        private static int only(String text, String mark) {
            int at = text.indexOf(mark);
            if (at < 0 || text.indexOf(mark, at + 1) >= 0) {
                throw new IllegalStateException("the page must have once: " + mark.strip());
            }
            return at;
        }
    }
}
