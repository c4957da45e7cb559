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
import org.tastemaker.imports.guess.FileGuess;
import org.tastemaker.imports.source.Source;
import org.tastemaker.imports.source.SourceFile;

/// MovieLens 100K: `u.data`, `u.item`, `u.user`. The folds `u1.base` to `ub.test` hold the same ratings again
/// and are not read; the split `given` reads them.
public final class MovieLens100k implements Layout {
    private static final List<String> GENRES = List.of(
            "unknown", "Action", "Adventure", "Animation", "Children's", "Comedy", "Crime", "Documentary", "Drama",
            "Fantasy", "Film-Noir", "Horror", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western");

    @Override
    public String name() {
        return "ml-100k";
    }

    @Override
    public double recognise(Source source) {
        return source.has("u.data") ? (source.has("u.item") ? 1 : 0.8) : 0;
    }

    @Override
    public List<FilePlan> plan(Source source, @Nullable FileKind as) {
        Needed.file(source, "u.data", name());
        List<FilePlan> plans = new ArrayList<>();
        plans.add(FilePlan.rows(
                "u.data",
                FileKind.INTERACTIONS,
                TextFormat.plain("\t"),
                List.of(
                        ColumnPlan.of("user", Role.USER),
                        ColumnPlan.of("item", Role.ITEM),
                        ColumnPlan.of("rating", Role.RATING),
                        ColumnPlan.of("time", Role.TIME))));
        source.file("u.item").ifPresent(f -> plans.add(FilePlan.rows("u.item", FileKind.ITEMS, bars(f), films())));
        source.file("u.user").ifPresent(f -> plans.add(FilePlan.rows("u.user", FileKind.USERS, bars(f), people())));
        return plans;
    }

    /// The original is in ISO 8859-1, copies are often in UTF-8.
    private static TextFormat bars(SourceFile file) {
        TextFormat plain = TextFormat.plain("|");
        return new TextFormat(
                FileGuess.format(file).charset(), plain.delimiter(), plain.header(), plain.quoting(), plain.decimal());
    }

    private static List<ColumnPlan> films() {
        List<ColumnPlan> columns = new ArrayList<>(List.of(
                ColumnPlan.of("item", Role.ITEM),
                ColumnPlan.of("title", Role.TITLE),
                ColumnPlan.of("released", Role.TIME),
                ColumnPlan.of("video-released", Role.IGNORE),
                ColumnPlan.of("address", Role.IGNORE)));
        GENRES.forEach(genre -> columns.add(new ColumnPlan("genres", Role.TAGS, null, genre)));
        return columns;
    }

    private static List<ColumnPlan> people() {
        return List.of(
                ColumnPlan.of("user", Role.USER),
                ColumnPlan.of("age", Role.NUMBER),
                ColumnPlan.of("gender", Role.CATEGORY),
                ColumnPlan.of("occupation", Role.CATEGORY),
                ColumnPlan.of("zip", Role.IGNORE));
    }
}
