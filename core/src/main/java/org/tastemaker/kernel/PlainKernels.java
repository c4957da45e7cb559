// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.kernel;

import java.util.Optional;
import org.tastemaker.linear.Gram;
import org.tastemaker.linear.NormalEquations;
import org.tastemaker.linear.NormalSystem;
import org.tastemaker.linear.ProductSearch;
import org.tastemaker.linear.Products;
import org.tastemaker.linear.RowProducts;
import org.tastemaker.linear.Scan;

/// In plain Java, whose simplest loops the compiler makes vector instructions of.
record PlainKernels() implements Kernels {

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public NormalSystem system(int n) {
        return new NormalEquations(n);
    }

    @Override
    public Products products(float[] rows, int count, int d) {
        return RowProducts.of(rows, count, d);
    }

    @Override
    public Optional<ProductSearch> search(float[] rows, float[] bias, int d) {
        return Optional.empty();
    }

    @Override
    public double[] gram(float[] rows, int count, int d, int threads) {
        return Gram.of(rows, count, d, threads);
    }

    @Override
    public float dot(float[] x, int xAt, float[] y, int yAt, int n) {
        float a = 0;
        float b = 0;
        float c = 0;
        float e = 0;
        int k = 0;
        // four sums, because one would wait for itself
        for (; k + 4 <= n; k += 4) {
            a += x[xAt + k] * y[yAt + k];
            b += x[xAt + k + 1] * y[yAt + k + 1];
            c += x[xAt + k + 2] * y[yAt + k + 2];
            e += x[xAt + k + 3] * y[yAt + k + 3];
        }
        for (; k < n; k++) {
            a += x[xAt + k] * y[yAt + k];
        }
        return (a + b) + (c + e);
    }

    @Override
    public int above(float[] numbers, int from, int to, float least) {
        return Scan.plain(numbers, from, to, least);
    }

    @Override
    public double dot(double[] x, double[] y) {
        double a = 0;
        double b = 0;
        double c = 0;
        double e = 0;
        int k = 0;
        for (; k + 4 <= x.length; k += 4) {
            a += x[k] * y[k];
            b += x[k + 1] * y[k + 1];
            c += x[k + 2] * y[k + 2];
            e += x[k + 3] * y[k + 3];
        }
        for (; k < x.length; k++) {
            a += x[k] * y[k];
        }
        return (a + b) + (c + e);
    }
}
