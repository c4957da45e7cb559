// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Arrays;
import org.tastemaker.linear.Cholesky;
import org.tastemaker.linear.Gram;

/// Solves for one vector of [Ials] while those of the other side stay as they are. Holds scratch memory: one
/// for each thread.
final class LeastSquares {
    private final IalsSettings settings;
    private final float[] fixed;
    private final float[] base;
    private final int others;
    private final int d;
    private final float[] system;
    private final float[] right;

    /// @param fixed vectors of the other side
    /// @param gram their [Gram]
    /// @param others how many of the other side count
    LeastSquares(IalsSettings settings, float[] fixed, double[] gram, int others) {
        this.settings = settings;
        this.fixed = fixed;
        this.others = others;
        d = settings.factors();
        base = new float[d * d];
        for (int n = 0; n < base.length; n++) {
            base[n] = (float) (settings.alpha0() * gram[n]);
        }
        system = new float[d * d];
        right = new float[d];
    }

    /// @param item the observed of the other side
    /// @param weight how much each counts
    /// @param from first place in these arrays
    /// @param to last place plus one
    /// @param out where the vector goes
    /// @param at its first place
    void solve(int[] item, float[] weight, int from, int to, float[] out, int at) {
        Arrays.fill(right, 0f);
        if (from < to) {
            float jitter = 0;
            do {
                fill(item, weight, from, to, jitter);
                // floats may call a singular system indefinite; a little more on the diagonal helps
                jitter = jitter == 0 ? 1e-6f * Math.max(1e-6f, trace()) : 10 * jitter;
            } while (!Cholesky.solve(system, d, right) && jitter < Float.MAX_VALUE);
        }
        System.arraycopy(right, 0, out, at, d);
    }

    private float trace() {
        float sum = 0;
        for (int k = 0; k < d; k++) {
            sum += system[k * d + k];
        }
        return sum / d;
    }

    private void fill(int[] item, float[] weight, int from, int to, float jitter) {
        System.arraycopy(base, 0, system, 0, base.length);
        Arrays.fill(right, 0f);
        int n = from;
        for (; n + 8 <= to; n += 8) {
            Gram.add8(system, d, fixed, item, weight, n);
        }
        for (; n < to; n++) {
            Gram.add(system, d, fixed, item[n] * d, weight[n]);
        }
        for (n = from; n < to; n++) {
            int at = item[n] * d;
            for (int k = 0; k < d; k++) {
                right[k] += weight[n] * fixed[at + k];
            }
        }
        float penalty = (float) settings.penalty(to - from, others) + jitter;
        for (int k = 0; k < d; k++) {
            system[k * d + k] += penalty;
        }
    }
}
