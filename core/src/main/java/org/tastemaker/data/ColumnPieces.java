// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.data;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pieces of one column, one after the other.
///
/// @param pieces at least one, all of one kind; the levels of a piece begin with those of the piece before it
public record ColumnPieces(List<Column> pieces) {
    public ColumnPieces {
        pieces = List.copyOf(pieces);
    }

    /// @return one column of all rows, called as the last piece is
    public Column joined() {
        int n = pieces.stream().mapToInt(Column::size).sum();
        return switch (pieces.getLast()) {
            case Column.Numbers last -> {
                double[] all = new double[n];
                int at = 0;
                for (Column piece : pieces) {
                    System.arraycopy(((Column.Numbers) piece).values(), 0, all, at, piece.size());
                    at += piece.size();
                }
                yield new Column.Numbers(last.name(), last.role(), all);
            }
            case Column.Times last -> {
                long[] all = new long[n];
                int at = 0;
                for (Column piece : pieces) {
                    System.arraycopy(((Column.Times) piece).values(), 0, all, at, piece.size());
                    at += piece.size();
                }
                yield new Column.Times(last.name(), last.role(), all);
            }
            case Column.Categories last -> {
                int[] all = new int[n];
                int at = 0;
                for (Column piece : pieces) {
                    System.arraycopy(((Column.Categories) piece).codes(), 0, all, at, piece.size());
                    at += piece.size();
                }
                yield new Column.Categories(last.name(), last.role(), all, last.levels());
            }
            case Column.Strings last -> {
                @Nullable String[] all = new @Nullable String[n];
                int at = 0;
                for (Column piece : pieces) {
                    System.arraycopy(((Column.Strings) piece).values(), 0, all, at, piece.size());
                    at += piece.size();
                }
                yield new Column.Strings(last.name(), last.role(), all);
            }
            case Column.Tags last -> {
                int[] offsets = new int[n + 1];
                int total = pieces.stream().mapToInt(p -> ((Column.Tags) p).codes().length).sum();
                int[] codes = new int[total];
                int at = 0;
                int base = 0;
                for (Column piece : pieces) {
                    Column.Tags tags = (Column.Tags) piece;
                    for (int r = 0; r < tags.size(); r++) {
                        offsets[at + r + 1] = base + tags.offsets()[r + 1];
                    }
                    System.arraycopy(tags.codes(), 0, codes, base, tags.codes().length);
                    at += tags.size();
                    base += tags.codes().length;
                }
                yield new Column.Tags(last.name(), last.role(), offsets, Arrays.copyOf(codes, total), last.levels());
            }
        };
    }
}
