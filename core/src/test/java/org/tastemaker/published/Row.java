// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A row of docs/accuracy.md: the page is written from it, and the tests assert what it says.
///
/// @param line name of the model and its parameters, `ease lambda=500`
/// @param called what else it is called; may be empty
/// @param slow whether it takes minutes
/// @param wanted what it should reach; may be empty
/// @param tolerance how far ours may be from each of the wanted values, by metric; empty where a bound counts instead
/// @param least each metric must be above; may be empty, or fewer than there are metrics
/// @param most each metric must be below; may be empty, or fewer than there are metrics
record Row(
        Protocol on, String line, String called, boolean slow, List<Wanted> wanted, List<Double> tolerance, List<Double> least,
        List<Double> most) {
    private static final int DIGITS = 4;

    Row {
        wanted = List.copyOf(wanted);
        tolerance = List.copyOf(tolerance);
        least = List.copyOf(least);
        most = List.copyOf(most);
    }

    static Row quick(Protocol on, String line) {
        return new Row(on, line, "", false, List.of(), List.of(), List.of(), List.of());
    }

    static Row slow(Protocol on, String line) {
        return new Row(on, line, "", true, List.of(), List.of(), List.of(), List.of());
    }

    Row called(String other) {
        return new Row(on, line, other, slow, wanted, tolerance, least, most);
    }

    Row published(int digits, Double... values) {
        return wanting(new Wanted(Wanted.Kind.PUBLISHED, List.of(values), List.of(values), digits));
    }

    Row measured(int digits, Double... values) {
        return wanting(new Wanted(Wanted.Kind.MEASURED, List.of(values), List.of(values), digits));
    }

    Row measuredBetween(int digits, List<Double> low, List<Double> high) {
        return wanting(new Wanted(Wanted.Kind.MEASURED, low, high, digits));
    }

    private Row wanting(Wanted more) {
        List<Wanted> all = new ArrayList<>(wanted);
        all.add(more);
        return new Row(on, line, called, slow, all, tolerance, least, most);
    }

    /// @param allowed one for all metrics, or one for each
    Row within(Double... allowed) {
        return new Row(on, line, called, slow, wanted, List.of(allowed), least, most);
    }

    Row above(Double... bounds) {
        return new Row(on, line, called, slow, wanted, tolerance, List.of(bounds), most);
    }

    Row below(Double... bounds) {
        return new Row(on, line, called, slow, wanted, tolerance, least, List.of(bounds));
    }

    double tolerance(int metric) {
        return tolerance.get(Math.min(metric, tolerance.size() - 1));
    }

    String modelCell() {
        return "`" + line + "`" + (called.isEmpty() ? "" : " (" + called + ")") + (slow ? " *" : "");
    }

    String wantedCell() {
        return wanted.stream().map(Wanted::cell).collect(Collectors.joining(", "));
    }

    String toleranceCell() {
        List<String> words = new ArrayList<>();
        if (!tolerance.isEmpty()) {
            words.add(tolerance.stream().map(Row::small).collect(Collectors.joining(", ")));
        } else if (!wanted.isEmpty()) {
            words.add("not reached");
        }
        if (!least.isEmpty()) {
            words.add("at least " + bounds(least));
        }
        if (!most.isEmpty()) {
            words.add("at most " + bounds(most));
        }
        return String.join("; ", words);
    }

    /// @param values of the metrics, in their order
    String oursCell(List<Double> values) {
        int digits = Math.max(DIGITS, wanted.stream().mapToInt(Wanted::digits).max().orElse(DIGITS));
        return values.stream().map(value -> Wanted.written(value, digits)).collect(Collectors.joining(" / "));
    }

    private static String bounds(List<Double> values) {
        return values.stream().map(value -> Wanted.written(value, 3)).collect(Collectors.joining(" / "));
    }

    /// @return such as 2.5e-3
    static String small(double value) {
        String[] parts = String.format(Locale.ROOT, "%.1e", value).split("e-0?");
        return parts[0].replaceAll("\\.0$", "") + "e-" + parts[1];
    }

    /// @return whether all words stand in the row
    boolean has(String words) {
        String all = (on.name() + " " + on.words() + " " + line + (slow ? " slow" : " quick")).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }

    @Override
    public String toString() {
        return line + " on " + on.words();
    }
}
