// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.feature;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;

/// Turns the columns of a table into features. A category has a place for each of its most frequent levels;
/// tags too, divided by the square root of how many a row has, so that many tags do not shout; a number is
/// scaled to mean 0 and deviation 1, cut at 3, with a place that tells that it is missing. Titles, texts, images
/// and ignored columns have no features, nor have categories with a level for nearly every row: those are names.
public final class FeatureEncoder {
    /// Most places of one column.
    public static final int MOST_LEVELS = 256;

    private FeatureEncoder() {}

    /// @return features of every row, of width 0 if no column gives any
    public static FeatureMatrix encode(Table table) {
        List<Field> fields = new ArrayList<>();
        int width = 0;
        for (Column column : table.columns()) {
            Field field = field(column, width);
            if (field.width > 0) {
                fields.add(field);
                width += field.width;
            }
        }
        int[] offset = new int[table.size() + 1];
        IntArrayList columns = new IntArrayList();
        FloatArrayList values = new FloatArrayList();
        for (int r = 0; r < table.size(); r++) {
            for (Field field : fields) {
                field.writer.write(r, columns, values);
            }
            offset[r + 1] = columns.size();
        }
        return new FeatureMatrix(table.size(), width, offset, columns.toIntArray(), values.toFloatArray());
    }

    private static Field field(Column column, int start) {
        return switch (column) {
            case Column.Categories c when c.role() == Role.CATEGORY -> categories(c, start);
            case Column.Tags t when t.role() != Role.IGNORE -> tags(t, start);
            case Column.Numbers n when n.role() == Role.NUMBER -> numbers(n, start);
            default -> Field.NOTHING;
        };
    }

    private static Field categories(Column.Categories column, int start) {
        int[] count = new int[column.levels().size()];
        int present = 0;
        for (int code : column.codes()) {
            if (code >= 0) {
                count[code]++;
                present++;
            }
        }
        long used = IntStream.of(count).filter(n -> n > 0).count();
        if (used < 2 || (used > MOST_LEVELS && used * 2 > present)) {
            return Field.NOTHING;
        }
        int[] place = places(count, start);
        return new Field(width(count), (row, columns, values) -> {
            int code = column.codes()[row];
            if (code >= 0 && place[code] >= 0) {
                columns.add(place[code]);
                values.add(1f);
            }
        });
    }

    private static Field tags(Column.Tags column, int start) {
        int[] count = new int[column.levels().size()];
        for (int code : column.codes()) {
            count[code]++;
        }
        int[] place = places(count, start);
        return new Field(width(count), (row, columns, values) -> {
            int from = column.offsets()[row];
            int to = column.offsets()[row + 1];
            float value = (float) (1 / Math.sqrt(Math.max(1, to - from)));
            for (int c = from; c < to; c++) {
                int at = place[column.codes()[c]];
                if (at >= 0) {
                    columns.add(at);
                    values.add(value);
                }
            }
        });
    }

    private static Field numbers(Column.Numbers column, int start) {
        double sum = 0;
        double squares = 0;
        int present = 0;
        for (double value : column.values()) {
            if (Double.isFinite(value)) {
                sum += value;
                squares += value * value;
                present++;
            }
        }
        if (present == 0) {
            return Field.NOTHING;
        }
        double mean = sum / present;
        double deviation = Math.sqrt(Math.max(0, squares / present - mean * mean));
        if (!(deviation > 0)) {
            return Field.NOTHING;
        }
        boolean gaps = present < column.size();
        return new Field(gaps ? 2 : 1, (row, columns, values) -> {
            double value = column.values()[row];
            boolean known = Double.isFinite(value);
            columns.add(known ? start : start + 1);
            values.add(known ? (float) Math.clamp((value - mean) / deviation, -3, 3) : 1f);
        });
    }

    private static int width(int[] count) {
        return (int) Math.min(MOST_LEVELS, IntStream.of(count).filter(n -> n > 0).count());
    }

    /// @return the feature of each level, -1 for the rare and the unused
    private static int[] places(int[] count, int start) {
        int[] place = new int[count.length];
        java.util.Arrays.fill(place, -1);
        int[] next = {start};
        IntStream.range(0, count.length)
                .filter(level -> count[level] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(level -> -count[level]).thenComparing(level -> level))
                .limit(MOST_LEVELS)
                .sorted()
                .forEach(level -> place[level] = next[0]++);
        return place;
    }

    /// One column's features.
    private record Field(int width, Writer writer) {
        static final Field NOTHING = new Field(0, (row, columns, values) -> {});
    }

    private interface Writer {
        void write(int row, IntArrayList columns, FloatArrayList values);
    }
}
