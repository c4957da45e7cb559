// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tastemaker.imports.source.Source;
import org.tastemaker.imports.source.SourceFile;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Files that a layout cannot do without.
final class Needed {
    private static final int HEAD = 64 << 10;

    private Needed() {}

    static SourceFile file(Source source, String name, String layout) {
        return source.file(name)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.INPUT, "imports.problem.layout-file", source.name(), name, layout));
    }

    /// @return the first complete lines of a file
    static List<String> lines(SourceFile file) {
        try {
            byte[] head = file.head(HEAD);
            String text = new String(head, StandardCharsets.UTF_8);
            int end = head.length == HEAD ? text.lastIndexOf('\n') : text.length();
            return end <= 0 ? List.of() : text.substring(0, end).lines().toList();
        } catch (IOException e) {
            throw new ProblemException(e, ProblemKind.INPUT, "imports.problem.file-damaged", file.path());
        }
    }

    /// @return whether all of these lines are whole numbers between white space, at least `least` a line
    static boolean numbers(List<String> lines, int least, int most) {
        if (lines.isEmpty()) {
            return false;
        }
        for (String line : lines) {
            String[] words = line.strip().split("\\s+");
            if (words.length < least || words.length > most) {
                return false;
            }
            for (String word : words) {
                if (word.isEmpty() || word.length() > 18 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    return false;
                }
            }
        }
        return true;
    }
}
