// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Measurements by work and size.
final class GrowthTable {
    private final String name;
    private final int[] sizes;
    private final List<Series> series = new ArrayList<>();

    /// @param seconds NaN where there is none
    /// @param megabytes 0 where there is none
    /// @param instead what is to be told where there is no measurement
    record Cell(double seconds, long megabytes, String instead) {
        static Cell of(String instead) {
            return new Cell(Double.NaN, 0, instead);
        }

        String words() {
            if (!instead.isEmpty()) {
                return instead;
            }
            String time = seconds < 0.1 ? Timings.figures(seconds * 1000) + " ms" : Timings.figures(seconds) + " s";
            return time + ", " + (megabytes < 1024 ? megabytes + " MB" : Timings.figures(megabytes / 1024.0) + " GB");
        }
    }

    /// @param work what was measured
    /// @param cells in the order of the sizes; fewer while it goes on
    record Series(String work, List<Cell> cells) {
        void add(Cell cell) {
            cells.add(cell);
        }
    }

    /// @param name of what grows
    GrowthTable(String name, int... sizes) {
        this.name = name;
        this.sizes = sizes.clone();
    }

    String name() {
        return name;
    }

    int[] sizes() {
        return sizes.clone();
    }

    List<Series> series() {
        return series;
    }

    Series begin(String work) {
        Series begun = new Series(work, new ArrayList<>());
        series.add(begun);
        return begun;
    }

    List<String> head() {
        List<String> head = new ArrayList<>(List.of(name));
        Arrays.stream(sizes).forEach(size -> head.add(String.format(Locale.ROOT, "%,d", size)));
        return head;
    }

    List<List<String>> cells() {
        return series.stream().map(each -> {
            List<String> row = new ArrayList<>(List.of(each.work()));
            IntStream.range(0, sizes.length).forEach(s -> row.add(s < each.cells().size() ? each.cells().get(s).words() : ""));
            return row;
        }).toList();
    }

    String markdown() {
        return Report.table(head(), cells());
    }
}
