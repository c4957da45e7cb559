// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// What the rows of a file are. The names are stored in import plans.
public enum FileKind {
    INTERACTIONS,
    ITEMS,
    USERS,
    /// Links between users.
    LINKS,
    /// Items that a user's test item is to be ranked among.
    CANDIDATES;

    /// @return the word of the command line, such as `items`
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws ProblemException of kind USAGE for another word
    public static FileKind parse(String word) {
        for (FileKind kind : values()) {
            if (kind.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        String all = Arrays.stream(values()).map(FileKind::word).collect(Collectors.joining(", "));
        throw new ProblemException(ProblemKind.USAGE, "imports.problem.no-kind", word, all);
    }
}
