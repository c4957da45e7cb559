// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.optimise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How a gradient changes parameters.
public enum Rule {
    /// Kingma and Ba (2015), beta 0.9 and 0.999, epsilon 1e-8; regularization is part of the gradient.
    ADAM(true, true),
    /// Loshchilov and Hutter (2019): regularization shrinks the parameters apart from the gradient.
    ADAMW(true, true),
    /// Duchi et al. (2011), epsilon 1e-10.
    ADAGRAD(false, true),
    /// Plain gradient descent.
    SGD(false, false);

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;

    private final boolean first;
    private final boolean second;

    Rule(boolean first, boolean second) {
        this.first = first;
        this.second = second;
    }

    /// @return whether it keeps a mean of gradients
    public boolean keepsFirst() {
        return first;
    }

    /// @return whether it keeps a mean or sum of squared gradients
    public boolean keepsSecond() {
        return second;
    }

    /// @return all words
    public static List<String> words() {
        return Arrays.stream(values()).map(r -> r.name().toLowerCase(Locale.ROOT)).toList();
    }

    public static Rule named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// Changes `n` parameters from `at` on.
    ///
    /// @param w parameters
    /// @param m means of gradients, empty if not kept
    /// @param v means or sums of squares, empty if not kept
    /// @param at where they begin in `w`, `m` and `v`
    /// @param g gradient
    /// @param from where it begins in `g`
    /// @param n how many
    /// @param rate learning rate
    /// @param decay regularization
    /// @param step number of the step, from 1
    void apply(
            float[] w, float[] m, float[] v, int at, float[] g, int from, int n, float rate, float decay, long step) {
        switch (this) {
            case ADAM -> adam(w, m, v, at, g, from, n, rate, decay, 0, step);
            case ADAMW -> adam(w, m, v, at, g, from, n, rate, 0, rate * decay, step);
            case ADAGRAD -> {
                for (int k = 0; k < n; k++) {
                    float d = g[from + k] + decay * w[at + k];
                    float s = v[at + k] + d * d;
                    v[at + k] = s;
                    w[at + k] -= rate * d / ((float) Math.sqrt(s) + 1e-10f);
                }
            }
            case SGD -> {
                for (int k = 0; k < n; k++) {
                    w[at + k] -= rate * (g[from + k] + decay * w[at + k]);
                }
            }
        }
    }

    private static void adam(
            float[] w, float[] m, float[] v, int at, float[] g, int from, int n, float rate, float decay, float shrink,
            long step) {
        float size = (float) (rate / (1 - Math.pow(BETA1, (double) step)));
        float root = (float) Math.sqrt(1 - Math.pow(BETA2, (double) step));
        for (int k = 0; k < n; k++) {
            int i = at + k;
            float d = g[from + k] + decay * w[i];
            float mean = BETA1 * m[i] + (1 - BETA1) * d;
            float square = BETA2 * v[i] + (1 - BETA2) * d * d;
            m[i] = mean;
            v[i] = square;
            w[i] -= shrink * w[i] + size * mean / ((float) Math.sqrt(square) / root + 1e-8f);
        }
    }
}
