// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;

/// Brings what a member says of one user's items to a scale that all members share.
enum Normalisation {
    /// The share of the other items that an item beats, ties by half: 1 for the best, 0 for the last.
    RANK,
    /// From 0 for the lowest score to 1 for the highest.
    MIN_MAX,
    /// Standard deviations above the mean.
    Z_SCORE,
    /// As it is.
    NONE;

    static Normalisation of(Parameters parameters) {
        return valueOf(parameters.word("normalise").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Parameter parameter(Normalisation standard) {
        return new Parameter.Choice("normalise", standard.word(), words());
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Normalisation::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param row what a member says of each item; overwritten. Where all say the same they become equal
    /// @param ranks scratch for rows of this length
    void apply(float[] row, Ranks ranks) {
        switch (this) {
            case RANK -> {
                ranks.rank(row);
                for (int i = 0; i < row.length; i++) {
                    row[i] = row.length == 1 ? .5f : (row.length - row[i]) / (row.length - 1);
                }
            }
            case MIN_MAX -> minMax(row);
            case Z_SCORE -> standardise(row);
            case NONE -> {}
        }
    }

    private static void minMax(float[] row) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float score : row) {
            least = Math.min(least, score);
            most = Math.max(most, score);
        }
        shift(row, least, (double) most - least);
    }

    /// Standard deviations above the mean, as [#Z_SCORE] has them.
    static void standardise(float[] row) {
        double sum = 0;
        for (float score : row) {
            sum += score;
        }
        double mean = sum / row.length;
        double squares = 0;
        for (float score : row) {
            squares += (score - mean) * (score - mean);
        }
        shift(row, mean, Math.sqrt(squares / row.length));
    }

    private static void shift(float[] row, double zero, double unit) {
        for (int i = 0; i < row.length; i++) {
            row[i] = unit > 0 ? (float) ((row[i] - zero) / unit) : 0f;
        }
    }
}
