// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Column;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Makes columns like one that is there, so that their rows can follow its own.
///
/// @param there the column that is there
record Alike(Column there) {

    /// @return the same values in a column of the name, role and kind that are there; its levels are those that are
    ///     there, then what is new
    /// @throws ProblemException of kind INPUT if the kinds are too different, such as numbers and text
    Column of(Column more) {
        return switch (there) {
            case Column.Numbers t when more instanceof Column.Numbers m -> new Column.Numbers(t.name(), t.role(), m.values());
            case Column.Times t when more instanceof Column.Times m -> new Column.Times(t.name(), t.role(), m.values());
            case Column.Strings t when more instanceof Column.Strings m -> new Column.Strings(t.name(), t.role(), m.values());
            case Column.Strings t when more instanceof Column.Categories m -> new Column.Strings(t.name(), t.role(), texts(m));
            case Column.Categories t when more instanceof Column.Categories m -> {
                Levels levels = new Levels(t.levels());
                int[] codes = levels.codes(m.codes(), m.levels());
                yield new Column.Categories(t.name(), t.role(), codes, levels.all());
            }
            case Column.Categories t when more instanceof Column.Strings m -> {
                Levels levels = new Levels(t.levels());
                int[] codes = new int[m.size()];
                for (int r = 0; r < codes.length; r++) {
                    String text = m.values()[r];
                    codes[r] = text == null ? -1 : levels.code(text);
                }
                yield new Column.Categories(t.name(), t.role(), codes, levels.all());
            }
            case Column.Tags t when more instanceof Column.Tags m -> {
                Levels levels = new Levels(t.levels());
                int[] codes = levels.codes(m.codes(), m.levels());
                yield new Column.Tags(t.name(), t.role(), m.offsets(), codes, levels.all());
            }
            case Column.Tags t when more instanceof Column.Categories m -> single(t, m);
            default -> throw new ProblemException(
                    ProblemKind.INPUT, "project.problem.other-kind", more.name(), TableCodec.Head.of(there).kind(),
                    TableCodec.Head.of(more).kind());
        };
    }

    private static @Nullable String[] texts(Column.Categories from) {
        @Nullable String[] texts = new String[from.size()];
        for (int r = 0; r < texts.length; r++) {
            texts[r] = from.codes()[r] < 0 ? null : from.levels().get(from.codes()[r]);
        }
        return texts;
    }

    private static Column.Tags single(Column.Tags like, Column.Categories from) {
        Levels levels = new Levels(like.levels());
        int[] all = levels.codes(from.codes(), from.levels());
        int[] offsets = new int[all.length + 1];
        int[] codes = new int[all.length];
        int n = 0;
        for (int r = 0; r < all.length; r++) {
            if (all[r] >= 0) {
                codes[n++] = all[r];
            }
            offsets[r + 1] = n;
        }
        return new Column.Tags(like.name(), like.role(), offsets, java.util.Arrays.copyOf(codes, n), levels.all());
    }

    /// Levels that are there, and new ones after them.
    static final class Levels {
        private final Map<String, Integer> codes = new LinkedHashMap<>();

        Levels(List<String> there) {
            there.forEach(this::code);
        }

        int code(String level) {
            Integer known = codes.putIfAbsent(level, codes.size());
            return known == null ? codes.size() - 1 : known;
        }

        /// @param levels what the codes mean; -1 stays -1
        int[] codes(int[] other, List<String> levels) {
            int[] map = levels.stream().mapToInt(this::code).toArray();
            int[] mine = new int[other.length];
            for (int r = 0; r < mine.length; r++) {
                mine[r] = other[r] < 0 ? -1 : map[other[r]];
            }
            return mine;
        }

        List<String> all() {
            return new ArrayList<>(codes.keySet());
        }
    }
}
