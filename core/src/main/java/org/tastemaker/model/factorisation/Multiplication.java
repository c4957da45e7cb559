// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Arrays;

/// Changes one vector of [Nmf] while those of the other side stay as they are. Holds scratch memory: one for each
/// thread.
final class Multiplication {
    private final int d;
    private final float[] fixed;
    private final double penalty;
    private final double[] wanted;
    private final double[] found;

    /// @param fixed vectors of the other side
    /// @param penalty regularization of this side, for each rating
    Multiplication(float[] fixed, int d, double penalty) {
        this.fixed = fixed;
        this.d = d;
        this.penalty = penalty;
        wanted = new double[d];
        found = new double[d];
    }

    /// @param other the rated of the other side
    /// @param rating their ratings
    /// @param from first place in these arrays
    /// @param to last place plus one
    /// @param vectors where the vector stands
    /// @param at its first place
    /// @return the sum of squared errors before the change
    double change(int[] other, float[] rating, int from, int to, float[] vectors, int at) {
        Arrays.fill(wanted, 0);
        Arrays.fill(found, 0);
        double squares = 0;
        for (int n = from; n < to; n++) {
            int q = other[n] * d;
            double predicted = 0;
            for (int k = 0; k < d; k++) {
                predicted += vectors[at + k] * fixed[q + k];
            }
            squares += (rating[n] - predicted) * (rating[n] - predicted);
            for (int k = 0; k < d; k++) {
                wanted[k] += rating[n] * fixed[q + k];
                found[k] += predicted * fixed[q + k];
            }
        }
        for (int k = 0; k < d; k++) {
            double below = found[k] + penalty * (to - from) * vectors[at + k];
            if (below > 0) {
                vectors[at + k] = (float) (vectors[at + k] * (wanted[k] / below));
            }
        }
        return squares;
    }
}
