// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Arrays;
import org.tastemaker.kernel.Kernels;
import org.tastemaker.linear.NormalSystem;

/// Solves for one vector of [Ials] while those of the other side stay as they are. Holds scratch memory: one
/// for each thread.
final class LeastSquares {
    private final IalsSettings settings;
    private final float[] fixed;
    private final float[] base;
    private final int others;
    private final int d;
    private final NormalSystem system;

    /// @param fixed vectors of the other side
    /// @param gram sum of their outer products
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
        system = Kernels.installed().system(d);
    }

    /// @param item the observed of the other side
    /// @param weight how much each counts
    /// @param from first place in these arrays
    /// @param to last place plus one
    /// @param out where the vector goes
    /// @param at its first place
    /// @return what is left of this row's part of the objective, the penalties of the other side aside; where the
    ///     system is solved, that is the sum of the weights less the product of right side and solution
    double solve(int[] item, float[] weight, int from, int to, float[] out, int at) {
        if (from == to) {
            Arrays.fill(out, at, at + d, 0f);
            return 0;
        }
        float jitter = 0;
        do {
            system.begin(base);
            system.add(fixed, item, weight, from, to);
            system.addToDiagonal((float) settings.penalty(to - from, others) + jitter);
            // floats may call a singular system indefinite; a little more on the diagonal helps
            jitter = jitter == 0 ? 1e-6f * Math.max(1e-6f, system.trace() / d) : 10 * jitter;
        } while (!system.solve(out, at) && jitter < Float.MAX_VALUE);
        double left = -system.explained();
        for (int n = from; n < to; n++) {
            left += weight[n];
        }
        return left;
    }
}
