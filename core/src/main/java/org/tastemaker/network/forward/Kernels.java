// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network.forward;

import org.tastemaker.network.Activation;

/// Inner loops, simple enough for the compiler to run them on vectors.
final class Kernels {
    private Kernels() {}

    static void add1(float[] x, int at, float w, float[] y, int to, int n) {
        for (int j = 0; j < n; j++) {
            y[to + j] += w * x[at + j];
        }
    }

    /// Four columns at once: a sum is loaded and stored once, not four times.
    static void add4(float[] x, int at, int stride, float[] w, int first, float[] y, int to, int n) {
        float w0 = w[first];
        float w1 = w[first + 1];
        float w2 = w[first + 2];
        float w3 = w[first + 3];
        int b = at + stride;
        int c = b + stride;
        int d = c + stride;
        for (int j = 0; j < n; j++) {
            y[to + j] += w0 * x[at + j] + w1 * x[b + j] + w2 * x[c + j] + w3 * x[d + j];
        }
    }

    static void shift(float[] x, int at, float by, float[] y, int to, int n) {
        for (int j = 0; j < n; j++) {
            y[to + j] = x[at + j] + by;
        }
    }

    static void multiply(float[] a, int at, float[] b, int bt, float[] y, int to, int n) {
        for (int j = 0; j < n; j++) {
            y[to + j] = a[at + j] * b[bt + j];
        }
    }

    static void addProduct(float[] a, int at, float[] b, int bt, float[] y, int to, int n) {
        for (int j = 0; j < n; j++) {
            y[to + j] += a[at + j] * b[bt + j];
        }
    }

    static void add(float[] a, int at, float[] b, int bt, float[] y, int to, int n) {
        for (int j = 0; j < n; j++) {
            y[to + j] = a[at + j] + b[bt + j];
        }
    }

    static void activate(Activation activation, float[] x, int at, float[] y, int to, int n) {
        if (activation == Activation.RELU) {
            for (int j = 0; j < n; j++) {
                y[to + j] = Math.max(0f, x[at + j]);
            }
            return;
        }
        for (int j = 0; j < n; j++) {
            y[to + j] = activation.of(x[at + j]);
        }
    }
}
