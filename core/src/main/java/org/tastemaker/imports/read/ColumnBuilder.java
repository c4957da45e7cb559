// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import org.tastemaker.imports.TextFormat.DecimalMark;
import org.tastemaker.imports.text.NumberField;
import org.tastemaker.imports.text.Reading;
import org.tastemaker.imports.text.RowReader;
import org.tastemaker.imports.text.TimeField;

/// Builds a column in any order of rows. A field is read first and put into its row only when the whole line
/// was found good.
abstract sealed class ColumnBuilder {
    final String name;
    final Role role;

    ColumnBuilder(String name, Role role) {
        this.name = name;
        this.role = role;
    }

    static ColumnBuilder of(String name, Role role) {
        return switch (role) {
            case NUMBER, RATING -> new Numbers(name);
            case TIME -> new Times(name);
            case TITLE, TEXT, IMAGE -> new Strings(name, role);
            case TAGS -> new Tags(name);
            default -> new Categories(name);
        };
    }

    /// Forgets what was read of the line before.
    void begin() {}

    /// @param decimal how the file writes decimals
    abstract Reading read(RowReader row, int field, DecimalMark decimal);

    /// Puts what was read into a row.
    abstract void commit(int row);

    /// @param rows how many rows the column has; those that were never committed are missing
    abstract Column build(int rows);

    /// Begins the next chunk: rows begin anew, levels stay.
    abstract void clear();

    /// Takes the rows of a column that was there before.
    abstract void adopt(Column column);

    static int grown(int length, int row) {
        return Math.max(row + 1, length + (length >> 1) + 16);
    }

    static final class Numbers extends ColumnBuilder {
        private final NumberField point = new NumberField(DecimalMark.POINT);
        private final NumberField comma = new NumberField(DecimalMark.COMMA);
        private double pending = Double.NaN;
        private double[] values = {};

        Numbers(String name) {
            super(name, Role.NUMBER);
        }

        @Override
        Reading read(RowReader row, int field, DecimalMark decimal) {
            NumberField number = decimal == DecimalMark.COMMA ? comma : point;
            Reading reading = number.read(row.bytes(), row.start(field), row.end(field));
            pending = number.value();
            return reading;
        }

        @Override
        void commit(int row) {
            reserve(row);
            values[row] = pending;
        }

        private void reserve(int row) {
            int before = values.length;
            if (row >= before) {
                values = Arrays.copyOf(values, grown(before, row));
                Arrays.fill(values, before, values.length, Double.NaN);
            }
        }

        @Override
        Column build(int rows) {
            reserve(rows - 1);
            return new Column.Numbers(name, role, Arrays.copyOf(values, rows));
        }

        @Override
        void clear() {
            Arrays.fill(values, Double.NaN);
        }

        @Override
        void adopt(Column column) {
            if (column instanceof Column.Numbers other) {
                values = other.values().clone();
            }
        }
    }

    static final class Times extends ColumnBuilder {
        private final TimeField time = new TimeField();
        private long pending = Long.MIN_VALUE;
        private long[] values = {};

        Times(String name) {
            super(name, Role.TIME);
        }

        @Override
        Reading read(RowReader row, int field, DecimalMark decimal) {
            Reading reading = time.read(row.bytes(), row.start(field), row.end(field));
            pending = time.value();
            return reading;
        }

        @Override
        void commit(int row) {
            reserve(row);
            values[row] = pending;
        }

        private void reserve(int row) {
            int before = values.length;
            if (row >= before) {
                values = Arrays.copyOf(values, grown(before, row));
                Arrays.fill(values, before, values.length, Long.MIN_VALUE);
            }
        }

        @Override
        Column build(int rows) {
            reserve(rows - 1);
            return new Column.Times(name, role, Arrays.copyOf(values, rows));
        }

        @Override
        void clear() {
            Arrays.fill(values, Long.MIN_VALUE);
        }

        @Override
        void adopt(Column column) {
            if (column instanceof Column.Times other) {
                values = other.values().clone();
            }
        }
    }

    static final class Categories extends ColumnBuilder {
        private final Levels levels = new Levels();
        private String pending = "";
        private int[] codes = {};

        Categories(String name) {
            super(name, Role.CATEGORY);
        }

        @Override
        Reading read(RowReader row, int field, DecimalMark decimal) {
            pending = row.text(field);
            return pending.isEmpty() ? Reading.MISSING : Reading.OK;
        }

        @Override
        void commit(int row) {
            reserve(row);
            codes[row] = pending.isEmpty() ? -1 : levels.code(pending);
        }

        private void reserve(int row) {
            int before = codes.length;
            if (row >= before) {
                codes = Arrays.copyOf(codes, grown(before, row));
                Arrays.fill(codes, before, codes.length, -1);
            }
        }

        @Override
        Column build(int rows) {
            reserve(rows - 1);
            return new Column.Categories(name, role, Arrays.copyOf(codes, rows), levels.names());
        }

        @Override
        void clear() {
            Arrays.fill(codes, -1);
        }

        @Override
        void adopt(Column column) {
            if (column instanceof Column.Categories other) {
                other.levels().forEach(levels::code);
                codes = other.codes().clone();
            }
        }
    }

    static final class Strings extends ColumnBuilder {
        private @Nullable String pending;
        private @Nullable String[] values = new @Nullable String[0];

        Strings(String name, Role role) {
            super(name, role);
        }

        @Override
        Reading read(RowReader row, int field, DecimalMark decimal) {
            String text = row.text(field);
            pending = text.isEmpty() ? null : text;
            return text.isEmpty() ? Reading.MISSING : Reading.OK;
        }

        @Override
        void commit(int row) {
            reserve(row);
            values[row] = pending;
        }

        private void reserve(int row) {
            if (row >= values.length) {
                values = Arrays.copyOf(values, grown(values.length, row));
            }
        }

        @Override
        Column build(int rows) {
            reserve(rows - 1);
            return new Column.Strings(name, role, Arrays.copyOf(values, rows));
        }

        @Override
        void clear() {
            Arrays.fill(values, null);
        }

        @Override
        void adopt(Column column) {
            if (column instanceof Column.Strings other) {
                values = other.values().clone();
            }
        }
    }

    static final class Tags extends ColumnBuilder {
        private static final int[] NONE = {};
        private final Levels levels = new Levels();
        private final List<String> pending = new ArrayList<>();
        private int[][] rowCodes = {};
        String separator = "|";

        Tags(String name) {
            super(name, Role.TAGS);
        }

        @Override
        void begin() {
            pending.clear();
        }

        @Override
        Reading read(RowReader row, int field, DecimalMark decimal) {
            int from = 0;
            String text = row.text(field);
            while (from <= text.length()) {
                int to = text.indexOf(separator, from);
                String tag = text.substring(from, to < 0 ? text.length() : to).strip();
                if (!tag.isEmpty() && !tag.equals("(no genres listed)") && !pending.contains(tag)) {
                    pending.add(tag);
                }
                if (to < 0) {
                    break;
                }
                from = to + separator.length();
            }
            return Reading.OK;
        }

        /// Reads a column that is one tag.
        Reading readFlag(RowReader row, int field, String tag) {
            String text = row.text(field);
            if (text.equals("1") || text.equalsIgnoreCase("true")) {
                pending.add(tag);
            }
            return text.equals("0") || text.equals("1") || text.isEmpty() || text.equalsIgnoreCase("true")
                            || text.equalsIgnoreCase("false")
                    ? Reading.OK
                    : Reading.WRONG;
        }

        @Override
        void commit(int row) {
            reserve(row);
            rowCodes[row] = pending.stream().mapToInt(levels::code).toArray();
        }

        private void reserve(int row) {
            int before = rowCodes.length;
            if (row >= before) {
                rowCodes = Arrays.copyOf(rowCodes, grown(before, row));
                Arrays.fill(rowCodes, before, rowCodes.length, NONE);
            }
        }

        @Override
        Column build(int rows) {
            reserve(rows - 1);
            int[] offsets = new int[rows + 1];
            for (int r = 0; r < rows; r++) {
                offsets[r + 1] = offsets[r] + rowCodes[r].length;
            }
            int[] codes = new int[offsets[rows]];
            for (int r = 0; r < rows; r++) {
                System.arraycopy(rowCodes[r], 0, codes, offsets[r], rowCodes[r].length);
            }
            return new Column.Tags(name, role, offsets, codes, levels.names());
        }

        @Override
        void clear() {
            Arrays.fill(rowCodes, NONE);
        }

        @Override
        void adopt(Column column) {
            if (column instanceof Column.Tags other) {
                other.levels().forEach(levels::code);
                reserve(other.size() - 1);
                for (int r = 0; r < other.size(); r++) {
                    rowCodes[r] = Arrays.copyOfRange(other.codes(), other.offsets()[r], other.offsets()[r + 1]);
                }
            }
        }
    }

    /// Levels numbered as they come: the levels of a chunk begin with those of the chunk before.
    private static final class Levels {
        private final Map<String, Integer> codes = new LinkedHashMap<>();

        int code(String level) {
            Integer known = codes.putIfAbsent(level, codes.size());
            return known == null ? codes.size() - 1 : known;
        }

        List<String> names() {
            return List.copyOf(codes.keySet());
        }
    }
}
