// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.optimise;

import java.util.Locale;

/// What training makes small, with its derivative by the scores. Samples come in groups of equal size: a
/// positive, then its negatives; or single ratings.
public enum Loss {
    /// Binary cross-entropy of sigmoid(score) against the label (He et al. 2017).
    BCE {
        @Override
        public double differentiate(float[] score, float[] label, int from, int to, int group, int total, float[] by) {
            double sum = 0;
            for (int j = from; j < to; j++) {
                double s = score[j];
                double e = Math.exp(-Math.abs(s));
                sum += Math.max(s, 0) + Math.log1p(e) - s * label[j];
                double sigmoid = s >= 0 ? 1 / (1 + e) : e / (1 + e);
                by[j] = (float) ((sigmoid - label[j]) / total);
            }
            return sum;
        }
    },
    /// Minus the logarithm of sigmoid(positive - negative), for each negative of a group (Rendle et al. 2009).
    BPR {
        @Override
        public double differentiate(float[] score, float[] label, int from, int to, int group, int total, float[] by) {
            double sum = 0;
            // the mean over pairs: a group of g has g - 1 of them
            double pairs = (double) total / group * (group - 1);
            for (int first = from; first < to; first += group) {
                double positive = 0;
                for (int j = first + 1; j < first + group; j++) {
                    double d = score[first] - score[j];
                    double e = Math.exp(-Math.abs(d));
                    sum += Math.max(-d, 0) + Math.log1p(e);
                    double weight = (d >= 0 ? e / (1 + e) : 1 / (1 + e)) / pairs;
                    by[j] = (float) weight;
                    positive -= weight;
                }
                by[first] = (float) positive;
            }
            return sum * group / (group - 1);
        }
    },
    /// Half the squared error.
    MSE {
        @Override
        public double differentiate(float[] score, float[] label, int from, int to, int group, int total, float[] by) {
            double sum = 0;
            for (int j = from; j < to; j++) {
                double d = score[j] - label[j];
                sum += 0.5 * d * d;
                by[j] = (float) (d / total);
            }
            return sum;
        }
    };

    /// Differentiates the mean loss over `total` samples by the scores of some of them.
    ///
    /// @param score scores
    /// @param label labels
    /// @param from first sample
    /// @param to end of the samples, a multiple of the group from the first
    /// @param group samples a group
    /// @param total samples of the batch
    /// @param by filled from `from` to `to`
    /// @return the sum of the samples' losses; divided by `total` it is their share of the mean
    public abstract double differentiate(
            float[] score, float[] label, int from, int to, int group, int total, float[] by);

    /// @return the loss of this word, such as `bce`
    public static Loss named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
