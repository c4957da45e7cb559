// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Role;
import org.tastemaker.imports.ColumnPlan;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.guess.FileGuess;
import org.tastemaker.imports.source.Source;
import org.tastemaker.imports.source.SourceFile;

/// The bundled store: `interactions.csv`, `items.csv`, `users.csv`, `friends.csv` and a folder `images`. The files
/// of the truth, impressions and promotions are not read.
public final class Store implements Layout {
    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("title_zh", Role.TEXT),
            Map.entry("description", Role.TEXT),
            Map.entry("description_zh", Role.TEXT),
            Map.entry("title", Role.TITLE),
            Map.entry("tags", Role.TAGS),
            Map.entry("tags_zh", Role.TAGS),
            Map.entry("brand", Role.CATEGORY),
            Map.entry("brand_zh", Role.CATEGORY),
            Map.entry("category", Role.CATEGORY),
            Map.entry("category_zh", Role.CATEGORY),
            Map.entry("department", Role.CATEGORY),
            Map.entry("price", Role.NUMBER),
            Map.entry("listed", Role.TIME),
            Map.entry("image", Role.IMAGE),
            Map.entry("age_band", Role.CATEGORY),
            Map.entry("city", Role.CATEGORY),
            Map.entry("member_since", Role.TIME),
            Map.entry("device", Role.CATEGORY),
            Map.entry("event", Role.EVENT),
            Map.entry("time", Role.TIME),
            Map.entry("rating", Role.RATING),
            Map.entry("dwell", Role.NUMBER),
            Map.entry("review", Role.TEXT),
            Map.entry("place", Role.CATEGORY),
            Map.entry("weather", Role.CATEGORY),
            Map.entry("holiday", Role.CATEGORY),
            Map.entry("session", Role.IGNORE));

    @Override
    public String name() {
        return "store";
    }

    @Override
    public double recognise(Source source) {
        return source.has("interactions.csv") && source.has("items.csv") && source.has("users.csv") ? 0.9 : 0;
    }

    @Override
    public List<FilePlan> plan(Source source, @Nullable FileKind as) {
        List<FilePlan> plans = new ArrayList<>();
        plans.add(plan(Needed.file(source, "interactions.csv", name()), FileKind.INTERACTIONS));
        source.file("items.csv").ifPresent(f -> plans.add(plan(f, FileKind.ITEMS)));
        source.file("users.csv").ifPresent(f -> plans.add(plan(f, FileKind.USERS)));
        source.file("friends.csv").ifPresent(f -> plans.add(plan(f, FileKind.LINKS)));
        return plans;
    }

    private static FilePlan plan(SourceFile file, FileKind as) {
        FilePlan guessed = FileGuess.plan(file, as);
        if (as == FileKind.LINKS) {
            return guessed;
        }
        return guessed.withColumns(guessed.columns().stream()
                .map(c -> ROLES.containsKey(c.name()) ? c.withRole(ROLES.get(c.name())) : c)
                .toList());
    }
}
