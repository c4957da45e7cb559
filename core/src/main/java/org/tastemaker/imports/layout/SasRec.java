// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Role;
import org.tastemaker.imports.ColumnPlan;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.TextFormat;
import org.tastemaker.imports.source.Source;
import org.tastemaker.imports.source.SourceFile;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// The file of SASRec (Kang and McAuley, ICDM 2018): `user item` a line, each user's lines together and in the
/// order of time. There is no time but the order of the lines, and splits go by that.
public final class SasRec implements Layout {
    @Override
    public String name() {
        return "sasrec";
    }

    @Override
    public double recognise(Source source) {
        if (source.files().size() != 1) {
            return 0;
        }
        List<String> lines = Needed.lines(source.files().getFirst());
        if (!Needed.numbers(lines, 2, 2)) {
            return 0;
        }
        long before = Long.MIN_VALUE;
        for (String line : lines) {
            long user = Long.parseLong(line.strip().split("\\s+")[0]);
            if (user < before) {
                return 0;
            }
            before = user;
        }
        return 0.8;
    }

    @Override
    public List<FilePlan> plan(Source source, @Nullable FileKind as) {
        if (source.files().size() != 1) {
            throw new ProblemException(ProblemKind.INPUT, "imports.problem.layout-one-file", source.name(), name());
        }
        SourceFile file = source.files().getFirst();
        return List.of(FilePlan.rows(
                file.name(),
                FileKind.INTERACTIONS,
                TextFormat.plain(TextFormat.WHITESPACE),
                List.of(ColumnPlan.of("user", Role.USER), ColumnPlan.of("item", Role.ITEM))));
    }
}
