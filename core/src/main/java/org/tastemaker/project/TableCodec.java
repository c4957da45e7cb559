// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Columns of users and items as a JSON object a row, which other programs can query; a missing value has
/// no field.
final class TableCodec {
    private TableCodec() {}

    /// What is known of a column besides its values.
    ///
    /// @param kind `numbers`, `times`, `categories`, `strings` or `tags`
    /// @param levels of categories and tags, else null
    record Head(String name, Role role, String kind, @Nullable List<String> levels) {
        static Head of(Column column) {
            return switch (column) {
                case Column.Numbers c -> new Head(c.name(), c.role(), "numbers", null);
                case Column.Times c -> new Head(c.name(), c.role(), "times", null);
                case Column.Categories c -> new Head(c.name(), c.role(), "categories", c.levels());
                case Column.Strings c -> new Head(c.name(), c.role(), "strings", null);
                case Column.Tags c -> new Head(c.name(), c.role(), "tags", c.levels());
            };
        }
    }

    static String row(List<Column> columns, int row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Column column : columns) {
            switch (column) {
                case Column.Numbers c -> {
                    double value = c.values()[row];
                    if (Double.isFinite(value)) {
                        if (value == Math.rint(value) && Math.abs(value) < 1e15 && Double.doubleToRawLongBits(value) != Long.MIN_VALUE) {
                            object.put(c.name(), (long) value);
                        } else {
                            object.put(c.name(), value);
                        }
                    } else if (!Double.isNaN(value)) {
                        object.put(c.name(), Double.toString(value));
                    }
                }
                case Column.Times c -> {
                    if (c.values()[row] != Long.MIN_VALUE) {
                        object.put(c.name(), c.values()[row]);
                    }
                }
                case Column.Categories c -> {
                    if (c.codes()[row] >= 0) {
                        object.put(c.name(), c.levels().get(c.codes()[row]));
                    }
                }
                case Column.Strings c -> {
                    if (c.values()[row] != null) {
                        object.put(c.name(), c.values()[row]);
                    }
                }
                case Column.Tags c -> {
                    if (c.offsets()[row] < c.offsets()[row + 1]) {
                        ArrayNode tags = object.putArray(c.name());
                        for (int t = c.offsets()[row]; t < c.offsets()[row + 1]; t++) {
                            tags.add(c.levels().get(c.codes()[t]));
                        }
                    }
                }
            }
        }
        return object.toString();
    }

    /// @param rows a JSON object for each row
    static List<Column> columns(List<Head> heads, List<String> rows) {
        if (heads.isEmpty()) {
            return List.of();
        }
        List<JsonNode> objects = rows.stream().map(ProjectJson.MAPPER::readTree).toList();
        return heads.stream().map(head -> column(head, objects)).toList();
    }

    private static Column column(Head head, List<JsonNode> rows) {
        int n = rows.size();
        switch (head.kind()) {
            case "numbers" -> {
                double[] values = new double[n];
                for (int r = 0; r < n; r++) {
                    JsonNode value = rows.get(r).get(head.name());
                    values[r] = value == null ? Double.NaN : value.isString() ? Double.parseDouble(value.stringValue()) : value.doubleValue();
                }
                return new Column.Numbers(head.name(), head.role(), values);
            }
            case "times" -> {
                long[] values = new long[n];
                for (int r = 0; r < n; r++) {
                    JsonNode value = rows.get(r).get(head.name());
                    values[r] = value == null ? Long.MIN_VALUE : value.longValue();
                }
                return new Column.Times(head.name(), head.role(), values);
            }
            case "strings" -> {
                @Nullable String[] values = new String[n];
                for (int r = 0; r < n; r++) {
                    JsonNode value = rows.get(r).get(head.name());
                    values[r] = value == null ? null : value.stringValue();
                }
                return new Column.Strings(head.name(), head.role(), values);
            }
            case "categories" -> {
                Map<String, Integer> codes = codes(head);
                int[] values = new int[n];
                for (int r = 0; r < n; r++) {
                    JsonNode value = rows.get(r).get(head.name());
                    values[r] = value == null ? -1 : code(codes, value);
                }
                return new Column.Categories(head.name(), head.role(), values, levels(head));
            }
            case "tags" -> {
                Map<String, Integer> codes = codes(head);
                int[] offsets = new int[n + 1];
                List<Integer> values = new ArrayList<>();
                for (int r = 0; r < n; r++) {
                    JsonNode value = rows.get(r).get(head.name());
                    if (value != null) {
                        value.forEach(tag -> values.add(code(codes, tag)));
                    }
                    offsets[r + 1] = values.size();
                }
                int[] flat = values.stream().mapToInt(Integer::intValue).toArray();
                return new Column.Tags(head.name(), head.role(), offsets, flat, levels(head));
            }
            default -> throw new IllegalArgumentException("column of kind " + head.kind());
        }
    }

    private static List<String> levels(Head head) {
        List<String> levels = head.levels();
        return levels == null ? List.of() : levels;
    }

    private static Map<String, Integer> codes(Head head) {
        Map<String, Integer> codes = new HashMap<>();
        for (String level : levels(head)) {
            codes.putIfAbsent(level, codes.size());
        }
        return codes;
    }

    private static int code(Map<String, Integer> codes, JsonNode value) {
        Integer code = codes.get(value.stringValue());
        if (code == null) {
            throw new IllegalArgumentException("unknown level " + value);
        }
        return code;
    }
}
