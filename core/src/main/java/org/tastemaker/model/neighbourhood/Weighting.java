// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import org.tastemaker.split.InteractionMatrix;

/// What a pair counts where choices are compared: 1 for cosine and Jaccard; else its weight (1, unless a recipe step
/// gave weights) as words count in texts. What many have says little: each number is multiplied by
/// `log(rows / (1 + rows that have it))`. For BM25 a number grows ever less with the weight, and less in a long row.
///
/// Robertson, Zaragoza: The probabilistic relevance framework, 2009, with `k1 = 1.2` and `b = 0.8`.
///
/// @param similarity which
/// @param rarity logarithm of each column; empty where it does not count
/// @param meanLength mean of the rows' sums
/// @param weighted whether weights count
record Weighting(Similarity similarity, double[] rarity, double meanLength, boolean weighted) {
    private static final double K1 = 1.2;
    private static final double B = 0.8;

    static Weighting of(Similarity similarity, InteractionMatrix rows, boolean weighted) {
        if (similarity != Similarity.TFIDF && similarity != Similarity.BM25) {
            return new Weighting(similarity, new double[0], 0, weighted);
        }
        int[] having = new int[rows.items()];
        double sum = 0;
        for (int p = 0; p < rows.cells(); p++) {
            having[rows.item()[p]]++;
            sum += weighted ? rows.weight()[p] : 1;
        }
        double[] rarity = new double[having.length];
        for (int c = 0; c < rarity.length; c++) {
            // above zero, so that a column that all have does not count backwards
            rarity[c] = Math.max(1e-6, Math.log(rows.users()) - Math.log1p(having[c]));
        }
        return new Weighting(similarity, rarity, sum / Math.max(1, rows.users()), weighted);
    }

    /// @param columns columns of a row
    /// @param weights their weights
    float[] values(int[] columns, float[] weights) {
        float[] values = new float[columns.length];
        double length = 0;
        for (float w : weights) {
            length += weighted ? w : 1;
        }
        for (int n = 0; n < values.length; n++) {
            double weight = weighted ? Math.max(0, weights[n]) : 1;
            values[n] = (float) switch (similarity) {
                case TFIDF -> Math.sqrt(weight) * rarity[columns[n]];
                case BM25 -> weight * (K1 + 1) / (K1 * (1 - B + B * length / meanLength) + weight) * rarity[columns[n]];
                default -> 1;
            };
        }
        return values;
    }

    InteractionMatrix of(InteractionMatrix rows) {
        float[] values = new float[rows.cells()];
        for (int r = 0; r < rows.users(); r++) {
            float[] row = values(rows.itemsOf(r), rows.weightsOf(r));
            System.arraycopy(row, 0, values, rows.offset()[r], row.length);
        }
        return new InteractionMatrix(rows.users(), rows.items(), rows.offset(), rows.item(), values);
    }
}
