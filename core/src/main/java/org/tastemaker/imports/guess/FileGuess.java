// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.guess;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Role;
import org.tastemaker.imports.ColumnPlan;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.TextFormat;
import org.tastemaker.imports.TextFormat.Header;
import org.tastemaker.imports.source.SourceFile;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Guesses how a delimited file is to be read, from its first 256 KiB.
public final class FileGuess {
    private static final int HEAD = 256 << 10;

    private FileGuess() {}

    /// @return how the text is written
    /// @throws ProblemException of kind INPUT if the file cannot be read
    public static TextFormat format(SourceFile file) {
        byte[] head = head(file);
        return FormatGuess.of(head, head.length == HEAD);
    }

    /// @param as what the rows are, or null to guess it too
    /// @throws ProblemException of kind INPUT if the file cannot be read or is empty
    public static FilePlan plan(SourceFile file, @Nullable FileKind as) {
        return plan(file, as, null);
    }

    /// @param said how the text is written, or null to guess it too
    /// @throws ProblemException of kind INPUT if the file cannot be read or is empty
    public static FilePlan plan(SourceFile file, @Nullable FileKind as, @Nullable TextFormat said) {
        byte[] head = head(file);
        boolean goesOn = head.length == HEAD;
        TextFormat format = said == null ? FormatGuess.of(head, goesOn) : said;
        if (said == null && !format.charset().startsWith("UTF-16") && isBinary(head)) {
            throw new ProblemException(ProblemKind.INPUT, "imports.problem.not-text", file.path());
        }
        Sample sample = Sample.of(head, goesOn, format);
        if (sample.rows().isEmpty()) {
            throw new ProblemException(ProblemKind.INPUT, "imports.problem.file-empty", file.path());
        }
        boolean header = format.header() == Header.PRESENT;
        int fields = header ? sample.rows().getFirst().size() : sample.usualFields();
        List<String> names = names(header ? sample.rows().getFirst() : List.of(), fields);
        List<Profile> profiles = new ArrayList<>();
        List<@Nullable Role> roles = new ArrayList<>();
        for (int c = 0; c < fields; c++) {
            profiles.add(Profile.of(sample.column(c, header ? 1 : 0, fields), format.decimal()));
            roles.add(header ? RoleNames.role(names.get(c)).orElse(null) : null);
        }
        FileKind kind = as == null ? kind(roles, fields) : as;
        RoleGuess.complete(kind, names, profiles, roles);
        List<ColumnPlan> columns = new ArrayList<>();
        for (int c = 0; c < fields; c++) {
            Role role = Optional.ofNullable(roles.get(c)).orElse(Role.IGNORE);
            String separator = role == Role.TAGS ? separator(sample.column(c, header ? 1 : 0, fields)) : null;
            columns.add(new ColumnPlan(names.get(c), role, separator, null));
        }
        return FilePlan.rows(file.name(), kind, format, columns);
    }

    private static FileKind kind(List<@Nullable Role> roles, int fields) {
        long users = roles.stream().filter(r -> r == Role.USER).count();
        boolean item = roles.contains(Role.ITEM);
        if (users >= 2 && !item) {
            return FileKind.LINKS;
        }
        if (users >= 1 && !item && !roles.contains(Role.RATING) && fields > 1) {
            return FileKind.USERS;
        }
        if (item && users == 0 && !roles.contains(Role.RATING)) {
            return FileKind.ITEMS;
        }
        return FileKind.INTERACTIONS;
    }

    private static List<String> names(List<String> header, int fields) {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < fields; c++) {
            String name = c < header.size() && !header.get(c).isEmpty() ? header.get(c) : "column-" + (c + 1);
            int n = 2;
            String unique = name;
            while (names.contains(unique)) {
                unique = name + "-" + n++;
            }
            names.add(unique);
        }
        return names;
    }

    private static String separator(List<String> cells) {
        String best = "|";
        long most = 0;
        for (String candidate : List.of("|", ";", ",", "/")) {
            long n = cells.stream().filter(c -> c.contains(candidate)).count();
            if (n > most) {
                most = n;
                best = candidate;
            }
        }
        return best;
    }

    /// A text has hardly a control character besides those that end lines or divide fields.
    private static boolean isBinary(byte[] head) {
        int control = 0;
        for (byte b : head) {
            control += b >= 0 && b < 9 && b != 1 || b > 13 && b < 28 ? 1 : 0;
        }
        return control > 0.02 * head.length;
    }

    private static byte[] head(SourceFile file) {
        try {
            return file.head(HEAD);
        } catch (IOException e) {
            throw new ProblemException(e, ProblemKind.INPUT, "imports.problem.file-damaged", file.path());
        }
    }
}
