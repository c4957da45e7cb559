// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.embed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tastemaker.data.Column;

/// A level that is more frequent in a cluster than among all.
///
/// @param column name of the column
/// @param level such as a category or a tag
/// @param share share of the cluster's members that have it, 0 to 1
/// @param lift that share over the share among all; above 1
public record Overrepresented(String column, String level, double share, double lift) {
    private static final double LEAST_LIFT = 1.2;
    private static final int LEAST_MEMBERS = 2;

    /// What tells each cluster from the rest. Lift alone would prefer what is rare and so high by chance;
    /// levels are ranked by share times the logarithm of lift, their part in the divergence from all.
    ///
    /// @param columns categories and tags, each with a row for each member; others are passed over
    /// @param rows row of each member in the columns
    /// @param most how many levels of a cluster
    /// @return for each cluster its levels, the most telling first
    public static List<List<Overrepresented>> of(Clusters clusters, List<Column> columns, int[] rows, int most) {
        List<List<Overrepresented>> found = new ArrayList<>();
        for (int c = 0; c < clusters.count(); c++) {
            found.add(new ArrayList<>());
        }
        for (Column column : columns) {
            switch (column) {
                case Column.Categories categories -> count(clusters, column.name(), categories.levels(), rows, row ->
                        categories.codes()[row] < 0 ? new int[0] : new int[] {categories.codes()[row]}, found);
                case Column.Tags tags -> count(clusters, column.name(), tags.levels(), rows, row -> Arrays.stream(
                        tags.codes(), tags.offsets()[row], tags.offsets()[row + 1]).distinct().toArray(), found);
                case Column.Numbers numbers -> {}
                case Column.Times times -> {}
                case Column.Strings strings -> {}
            }
        }
        Comparator<Overrepresented> telling =
                Comparator.comparingDouble((Overrepresented each) -> -each.share() * Math.log(each.lift()))
                        .thenComparing(Overrepresented::level);
        return found.stream().map(each -> each.stream().sorted(telling).limit(most).toList()).toList();
    }

    private interface Codes {
        int[] of(int row);
    }

    private static void count(
            Clusters clusters, String column, List<String> levels, int[] rows, Codes codes,
            List<List<Overrepresented>> found) {
        int[][] counts = new int[clusters.count()][levels.size()];
        int[] all = new int[levels.size()];
        for (int n = 0; n < rows.length; n++) {
            for (int code : codes.of(rows[n])) {
                counts[clusters.of()[n]][code]++;
                all[code]++;
            }
        }
        for (int c = 0; c < counts.length; c++) {
            for (int level = 0; level < all.length; level++) {
                double share = (double) counts[c][level] / clusters.sizes()[c];
                double lift = all[level] == 0 ? 0 : share * rows.length / all[level];
                if (counts[c][level] >= LEAST_MEMBERS && lift >= LEAST_LIFT) {
                    found.get(c).add(new Overrepresented(column, levels.get(level), share, lift));
                }
            }
        }
    }
}
