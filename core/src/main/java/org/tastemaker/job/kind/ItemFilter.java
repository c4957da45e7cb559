// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tastemaker.data.Column;
import org.tastemaker.data.Table;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Which items may stand on a list: `COLUMN=VALUE`, `COLUMN!=VALUE`, and for numbers `<`, `<=`, `>`, `>=`;
/// several joined by `and`. An item without a value passes only `!=`.
final class ItemFilter {
    private static final Pattern CONDITION = Pattern.compile("\\s*([^=!<>]+?)\\s*(!=|<=|>=|=|<|>)\\s*(.+?)\\s*");

    private ItemFilter() {}

    static IntPredicate parse(String text, Table items) {
        IntPredicate all = item -> true;
        for (String part : text.split("(?i)\\s+and\\s+")) {
            Matcher matcher = CONDITION.matcher(part);
            if (!matcher.matches()) {
                throw new ProblemException(ProblemKind.USAGE, "job.problem.filter", part);
            }
            String name = matcher.group(1);
            Column column = items.column(name).orElseThrow(() -> new ProblemException(
                    ProblemKind.USAGE, "job.problem.filter-column", name,
                    Known.of(name, items.columns().stream().map(Column::name).toList())));
            all = all.and(condition(column, matcher.group(2), matcher.group(3).replaceAll("^[\"'](.*)[\"']$", "$1")));
        }
        return all;
    }

    private static IntPredicate condition(Column column, String sign, String value) {
        if (sign.equals("=") || sign.equals("!=")) {
            IntPredicate equal = equal(column, value);
            return sign.equals("=") ? equal : equal.negate();
        }
        double bound;
        try {
            bound = Double.parseDouble(value);
        } catch (NumberFormatException word) {
            throw new ProblemException(word, ProblemKind.USAGE, "job.problem.filter", column.name() + sign + value);
        }
        return switch (column) {
            case Column.Numbers c -> item -> compare(c.values()[item], sign, bound);
            case Column.Times c -> item -> c.values()[item] != Long.MIN_VALUE && compare(c.values()[item], sign, bound);
            default -> throw new ProblemException(ProblemKind.USAGE, "job.problem.filter", column.name() + sign + value);
        };
    }

    private static boolean compare(double value, String sign, double bound) {
        return switch (sign) {
            case "<" -> value < bound;
            case "<=" -> value <= bound;
            case ">" -> value > bound;
            default -> value >= bound;
        };
    }

    private static IntPredicate equal(Column column, String value) {
        return switch (column) {
            case Column.Categories c -> {
                int code = c.levels().indexOf(value);
                yield item -> code >= 0 && c.codes()[item] == code;
            }
            case Column.Tags c -> {
                int code = c.levels().indexOf(value);
                yield item -> java.util.Arrays.stream(c.codes(), c.offsets()[item], c.offsets()[item + 1]).anyMatch(t -> t == code);
            }
            case Column.Strings c -> item -> value.equals(c.values()[item]);
            case Column.Numbers c -> item -> Double.toString(c.values()[item]).equals(value)
                    || c.values()[item] == Math.rint(c.values()[item]) && Long.toString((long) c.values()[item]).equals(value);
            case Column.Times c -> item -> Long.toString(c.values()[item]).equals(value);
        };
    }
}
