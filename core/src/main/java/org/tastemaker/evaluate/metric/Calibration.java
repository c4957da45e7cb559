// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.data.Column;
import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// How far the categories of the first k are from those of the user's history: the Kullback-Leibler divergence
/// `sum of p * ln(p / q)` over categories, p the shares in the history and q those in the list, `.99 * q + .01 * p` in place of
/// q so that it stays finite. Each item divides 1 among its levels in the first column of tags, or else of categories, unless
/// another is chosen, as in `calibration:brand@10`; ranks count alike. 0: the same mixture; at most 4.6. Not a number without a history, or where no item has a level.
///
/// Steck: Calibrated recommendations, RecSys 2018, where items may weigh by rank and by age.
public final class Calibration implements Metric.OfList {
    private static final double SMOOTHING = .01;

    private final String column;

    /// By the first column.
    public Calibration() {
        this("");
    }

    private Calibration(String column) {
        this.column = column;
    }

    @Override
    public String name() {
        return "calibration";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        Column.Tags categories = column.isEmpty() ? catalogue.facts().categories() : catalogue.facts().categories(column);
        double[] history = shares(list.history(), list.history().length, categories);
        double[] shown = shares(list.items(), Math.min(k, list.items().length), categories);
        if (history.length == 0 || shown.length == 0) {
            return Double.NaN;
        }
        double divergence = 0;
        for (int c = 0; c < history.length; c++) {
            if (history[c] > 0) {
                divergence += history[c] * Math.log(history[c] / ((1 - SMOOTHING) * shown[c] + SMOOTHING * history[c]));
            }
        }
        return Math.max(0, divergence);
    }

    @Override
    public String choice() {
        return column;
    }

    /// @param choice name of a column; whether items have it is seen when it is needed
    @Override
    public Metric by(String choice) {
        return new Calibration(choice);
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public Range range() {
        return new Range(0, -Math.log(SMOOTHING));
    }

    /// @return the share of each category; empty where no item has one
    private static double[] shares(int[] items, int n, Column.Tags categories) {
        double[] shares = new double[categories.levels().size()];
        double total = 0;
        for (int r = 0; r < n; r++) {
            int from = categories.offsets()[items[r]];
            int to = categories.offsets()[items[r] + 1];
            for (int p = from; p < to; p++) {
                shares[categories.codes()[p]] += 1.0 / (to - from);
            }
            total += to > from ? 1 : 0;
        }
        for (int c = 0; c < shares.length && total > 0; c++) {
            shares[c] /= total;
        }
        return total == 0 ? new double[0] : shares;
    }
}
