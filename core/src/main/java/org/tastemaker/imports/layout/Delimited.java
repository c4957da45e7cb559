// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.guess.FileGuess;
import org.tastemaker.imports.source.Source;
import org.tastemaker.imports.source.SourceFile;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Any delimited text: each file is guessed by itself. Of a folder the files that look like data by their
/// names are taken.
public final class Delimited implements Layout {
    /// Name of the layout.
    public static final String NAME = "delimited";

    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "tab", "txt", "dat", "data", "inter", "log", "psv");
    private static final Set<String> NOT_DATA = Set.of("readme", "license", "licence", "citation", "changelog");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double recognise(Source source) {
        return data(source).isEmpty() ? 0 : 0.1;
    }

    @Override
    public List<FilePlan> plan(Source source, @Nullable FileKind as) {
        List<SourceFile> files = data(source);
        if (files.isEmpty()) {
            throw new ProblemException(ProblemKind.INPUT, "imports.problem.no-data", source.name());
        }
        List<FilePlan> plans = new ArrayList<>();
        files.forEach(f -> plans.add(FileGuess.plan(f, as)));
        return plans;
    }

    private static List<SourceFile> data(Source source) {
        boolean named = source.paths().size() == source.files().size();
        return named ? source.files() : source.files().stream().filter(Delimited::looksLikeData).toList();
    }

    private static boolean looksLikeData(SourceFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String bare = dot < 0 ? name : name.substring(0, dot);
        return dot >= 0 && ENDINGS.contains(name.substring(dot + 1)) && !NOT_DATA.contains(bare) && file.size() > 0;
    }
}
