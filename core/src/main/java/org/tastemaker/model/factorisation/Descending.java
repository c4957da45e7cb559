// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.model.Renewal;
import org.tastemaker.model.factorisation.FoldIn.Person;

/// What so many epochs of stochastic gradient descent give, from noughts: as in training, stopping early keeps from learning
/// a few ratings by heart.
///
/// @param factors the items
/// @param settings rate and regularization
/// @param passes epochs
record Descending(Factors factors, SvdSettings settings, int passes) implements HistoryFit {

    /// As many epochs as a warm start does without, so that in all it is as many as in a training from the beginning.
    static Descending untilWarmStart(Factors factors, SvdSettings settings) {
        return new Descending(factors, settings, settings.epochs() - Renewal.epochs(settings.epochs()));
    }

    @Override
    public Person solve(int[] items, float[] rest, int n) {
        int d = factors.d();
        float rate = (float) settings.learningRate();
        float kept = (float) (1 - settings.learningRate() * settings.regularization());
        float bias = 0;
        float[] vector = new float[d];
        for (int pass = 0; pass < passes; pass++) {
            for (int r = 0; r < n; r++) {
                int q = items[r] * d;
                float error = rest[r] - bias;
                for (int k = 0; k < d; k++) {
                    error -= vector[k] * factors.items()[q + k];
                }
                bias = kept * bias + rate * error;
                for (int k = 0; k < d; k++) {
                    vector[k] = kept * vector[k] + rate * error * factors.items()[q + k];
                }
            }
        }
        return new Person(bias, vector);
    }
}
