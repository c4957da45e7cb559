// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.baseline;

import java.util.Map;
import org.tastemaker.data.Column;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.tensor.Tensors;

/// @param categories categories of each item
/// @param popularity each item's share of all rows
/// @param inside for each place of `categories` the item's share of the category's rows
/// @param weighted whether the weights of the history count
record CategoryRecommender(Column.Tags categories, double[] popularity, double[] inside, boolean weighted)
        implements Recommender {
    private static final double REST = 1e-3;

    static CategoryRecommender of(Column.Tags categories, double[] count, boolean weighted) {
        double[] rows = new double[categories.levels().size()];
        double all = 0;
        for (int i = 0; i < count.length; i++) {
            all += count[i];
            for (int p = categories.offsets()[i]; p < categories.offsets()[i + 1]; p++) {
                rows[categories.codes()[p]] += count[i];
            }
        }
        double[] popularity = new double[count.length];
        double[] inside = new double[categories.codes().length];
        for (int i = 0; i < count.length; i++) {
            popularity[i] = count[i] / Math.max(1, all);
            for (int p = categories.offsets()[i]; p < categories.offsets()[i + 1]; p++) {
                inside[p] = count[i] / Math.max(1, rows[categories.codes()[p]]);
            }
        }
        return new CategoryRecommender(categories, popularity, inside, weighted);
    }

    @Override
    public void score(History[] histories, float[][] scores) {
        for (int h = 0; h < histories.length; h++) {
            double[] share = shares(histories[h]);
            for (int i = 0; i < popularity.length; i++) {
                scores[h][i] = score(share, i);
            }
        }
    }

    private float score(double[] share, int item) {
        double sum = REST * popularity[item];
        for (int p = categories.offsets()[item]; p < categories.offsets()[item + 1]; p++) {
            sum += share[categories.codes()[p]] * inside[p];
        }
        return (float) sum;
    }

    /// @return each category's share of a history; all zero if none of its items has one
    private double[] shares(History history) {
        double[] share = new double[categories.levels().size()];
        double all = 0;
        for (int n = 0; n < history.items().length; n++) {
            int from = categories.offsets()[history.items()[n]];
            int to = categories.offsets()[history.items()[n] + 1];
            double weight = weighted ? Math.max(0, history.weights()[n]) : 1;
            for (int p = from; p < to; p++) {
                share[categories.codes()[p]] += weight / (to - from);
            }
            all += to > from ? weight : 0;
        }
        for (int c = 0; c < share.length && all > 0; c++) {
            share[c] /= all;
        }
        return share;
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        for (int a = 0; a < alternatives.length; a++) {
            double[] share = shares(alternatives[a]);
            for (int n = 0; n < items.length; n++) {
                scores[a][n] = score(share, items[n]);
            }
        }
    }

    /// All that is needed is in the data.
    @Override
    public Tensors tensors() {
        return new Tensors(Map.of(), Map.of());
    }
}
