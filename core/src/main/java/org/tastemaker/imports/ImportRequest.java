// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Role;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// What is to be imported, and what the user said about it; the rest is guessed.
///
/// @param paths files, folders, gzip, xz or zip files
/// @param as what the rows of all these files are, or null
/// @param layout name of the layout, or null
/// @param roles roles by column name; they overrule guesses
/// @param plan a plan that overrules all guesses, or null
/// @param name name of the data set, or null for that of the first path
public record ImportRequest(
        List<Path> paths,
        @Nullable FileKind as,
        @Nullable String layout,
        Map<String, Role> roles,
        @Nullable ImportPlan plan,
        @Nullable String name) {
    public ImportRequest {
        paths = List.copyOf(paths);
        roles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }

    /// @return a request that leaves everything to guessing
    public static ImportRequest of(Path... paths) {
        return new ImportRequest(List.of(paths), null, null, Map.of(), null, null);
    }

    /// @return the same request with this layout
    public ImportRequest withLayout(String other) {
        return new ImportRequest(paths, as, other, roles, plan, name);
    }

    /// @return the same request with this plan
    public ImportRequest withPlan(ImportPlan other) {
        return new ImportRequest(paths, as, layout, roles, other, name);
    }

    /// Reads `COLUMN=ROLE` pairs as the command line gives them.
    ///
    /// @throws ProblemException of kind USAGE for anything else
    public static Map<String, Role> roles(Iterable<String> pairs) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.lastIndexOf('=');
            if (equals <= 0) {
                throw new ProblemException(ProblemKind.USAGE, "imports.problem.not-a-role", pair, roleWords());
            }
            String word = pair.substring(equals + 1).strip().toUpperCase(Locale.ROOT);
            Role role = Arrays.stream(Role.values())
                    .filter(r -> r.name().equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new ProblemException(ProblemKind.USAGE, "imports.problem.not-a-role", pair, roleWords()));
            roles.put(pair.substring(0, equals).strip(), role);
        }
        return roles;
    }

    private static String roleWords() {
        return Arrays.stream(Role.values()).map(r -> r.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
