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

/// FilmTrust (Guo et al., IJCAI 2013): `ratings.txt` and `trust.txt`, whose pairs are links between users. The
/// folds `ratings_0.txt` to `ratings_3.txt` hold the same ratings again and are not read.
public final class FilmTrust implements Layout {
    @Override
    public String name() {
        return "filmtrust";
    }

    @Override
    public double recognise(Source source) {
        return source.has("ratings.txt") && source.has("trust.txt") ? 1 : 0;
    }

    @Override
    public List<FilePlan> plan(Source source, @Nullable FileKind as) {
        Needed.file(source, "ratings.txt", name());
        Needed.file(source, "trust.txt", name());
        TextFormat format = TextFormat.plain(TextFormat.WHITESPACE);
        return List.of(
                FilePlan.rows(
                        "ratings.txt",
                        FileKind.INTERACTIONS,
                        format,
                        List.of(
                                ColumnPlan.of("user", Role.USER),
                                ColumnPlan.of("item", Role.ITEM),
                                ColumnPlan.of("rating", Role.RATING))),
                FilePlan.rows(
                        "trust.txt",
                        FileKind.LINKS,
                        format,
                        List.of(
                                ColumnPlan.of("user", Role.USER),
                                ColumnPlan.of("trusted", Role.USER),
                                ColumnPlan.of("trust", Role.IGNORE))));
    }
}
