// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Role;
import org.tastemaker.imports.ColumnPlan;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.TextFormat;
import org.tastemaker.imports.TextFormat.DecimalMark;
import org.tastemaker.imports.TextFormat.Header;
import org.tastemaker.imports.TextFormat.Quoting;
import org.tastemaker.imports.source.Source;

/// MovieLens as comma-separated files: `ratings.csv` and `movies.csv` with titles and genres. `tags.csv` and
/// `links.csv` are not read.
public final class MovieLensCsv implements Layout {
    private static final TextFormat FORMAT =
            new TextFormat("UTF-8", ",", Header.PRESENT, Quoting.DOUBLE, DecimalMark.POINT);

    @Override
    public String name() {
        return "ml-csv";
    }

    @Override
    public double recognise(Source source) {
        return source.file("ratings.csv")
                        .map(f -> Needed.lines(f).stream().findFirst().orElse("").strip().startsWith("userId,movieId,rating"))
                        .orElse(false)
                ? 1
                : 0;
    }

    @Override
    public List<FilePlan> plan(Source source, @Nullable FileKind as) {
        Needed.file(source, "ratings.csv", name());
        List<FilePlan> plans = new ArrayList<>();
        plans.add(FilePlan.rows(
                "ratings.csv",
                FileKind.INTERACTIONS,
                FORMAT,
                List.of(
                        ColumnPlan.of("userId", Role.USER),
                        ColumnPlan.of("movieId", Role.ITEM),
                        ColumnPlan.of("rating", Role.RATING),
                        ColumnPlan.of("timestamp", Role.TIME))));
        if (source.has("movies.csv")) {
            plans.add(FilePlan.rows(
                    "movies.csv",
                    FileKind.ITEMS,
                    FORMAT,
                    List.of(
                            ColumnPlan.of("movieId", Role.ITEM),
                            ColumnPlan.of("title", Role.TITLE),
                            new ColumnPlan("genres", Role.TAGS, "|", null))));
        }
        return plans;
    }
}
