// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network.forward;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.tastemaker.network.Activation;
import org.tastemaker.network.Algebra;
import org.tastemaker.network.Side;

/// Computes nodes with plain arrays. A value of one sample meets one of many without being copied, and a
/// layer behind a concatenation adds up its parts: so the user's share of a first layer is computed once, not
/// for every item.
final class PlainAlgebra implements Algebra<Columns> {
    private final Map<String, float[]> weights;
    private final Function<String, Columns> embeddings;
    private final Function<Side, Columns> features;

    /// @param weights dense parameters by name
    /// @param embeddings rows by embedding node
    /// @param features encoded columns by side
    PlainAlgebra(
            Map<String, float[]> weights, Function<String, Columns> embeddings, Function<Side, Columns> features) {
        this.weights = weights;
        this.embeddings = embeddings;
        this.features = features;
    }

    @Override
    public Columns embedding(String node) {
        return embeddings.apply(node);
    }

    @Override
    public Columns features(Side side) {
        return features.apply(side);
    }

    @Override
    public Columns linear(Columns x, String weight, String bias) {
        float[] w = Objects.requireNonNull(weights.get(weight));
        float[] b = Objects.requireNonNull(weights.get(bias));
        Columns result = Columns.empty(b.length, x.samples());
        addLinear(x, w, x.width(), 0, b, result);
        return result;
    }

    /// Adds the shares of the parts from `column` on to the result, which starts as the bias and the shares of
    /// single samples.
    static void addLinear(Columns x, float[] w, int in, int column, float[] bias, Columns result) {
        int n = result.samples();
        float[] single = bias.clone();
        addSingle(x, w, in, column, single, n);
        for (int o = 0; o < bias.length; o++) {
            java.util.Arrays.fill(result.data(), o * n, (o + 1) * n, single[o]);
        }
        if (n > 1) {
            addMany(x, w, in, column, result);
        }
    }

    private static int addSingle(Columns x, float[] w, int in, int column, float[] sum, int n) {
        if (!x.parts().isEmpty()) {
            int next = column;
            for (Columns part : x.parts()) {
                next = addSingle(part, w, in, next, sum, n);
            }
            return next;
        }
        if (x.samples() == 1) {
            for (int o = 0; o < sum.length; o++) {
                float s = 0;
                for (int k = 0; k < x.width(); k++) {
                    s += w[o * in + column + k] * x.data()[x.start() + k * x.stride()];
                }
                sum[o] += s;
            }
        }
        return column + x.width();
    }

    private static int addMany(Columns x, float[] w, int in, int column, Columns result) {
        if (!x.parts().isEmpty()) {
            int next = column;
            for (Columns part : x.parts()) {
                next = addMany(part, w, in, next, result);
            }
            return next;
        }
        if (x.samples() > 1) {
            int n = result.samples();
            for (int o = 0; o < result.width(); o++) {
                int at = o * in + column;
                int k = 0;
                for (; k + 4 <= x.width(); k += 4) {
                    Kernels.add4(x.data(), x.start() + k * x.stride(), x.stride(), w, at + k, result.data(), o * n, n);
                }
                for (; k < x.width(); k++) {
                    Kernels.add1(x.data(), x.start() + k * x.stride(), w[at + k], result.data(), o * n, n);
                }
            }
        }
        return column + x.width();
    }

    @Override
    public Columns activate(Columns x, Activation activation) {
        if (activation == Activation.NONE) {
            return x;
        }
        Columns whole = x.solid(x.samples());
        Columns result = Columns.empty(x.width(), x.samples());
        for (int k = 0; k < x.width(); k++) {
            Kernels.activate(
                    activation, whole.data(), whole.start() + k * whole.stride(), result.data(), k * x.samples(), x.samples());
        }
        return result;
    }

    @Override
    public Columns concat(List<Columns> parts) {
        return Columns.beside(parts);
    }

    @Override
    public Columns multiply(Columns a, Columns b) {
        int n = Math.max(a.samples(), b.samples());
        Columns p = a.solid(a.samples());
        Columns q = b.solid(b.samples());
        Columns result = Columns.empty(a.width(), n);
        for (int k = 0; k < a.width(); k++) {
            int ps = p.start() + k * p.stride();
            int qs = q.start() + k * q.stride();
            if (p.samples() == 1) {
                Kernels.add1(q.data(), qs, p.data()[ps], result.data(), k * n, n);
            } else if (q.samples() == 1) {
                Kernels.add1(p.data(), ps, q.data()[qs], result.data(), k * n, n);
            } else {
                Kernels.multiply(p.data(), ps, q.data(), qs, result.data(), k * n, n);
            }
        }
        return result;
    }

    @Override
    public Columns add(Columns a, Columns b) {
        int n = Math.max(a.samples(), b.samples());
        Columns p = a.solid(n);
        Columns q = b.solid(n);
        Columns result = Columns.empty(a.width(), n);
        for (int k = 0; k < a.width(); k++) {
            Kernels.add(p.data(), p.start() + k * p.stride(), q.data(), q.start() + k * q.stride(), result.data(), k * n, n);
        }
        return result;
    }

    @Override
    public Columns dot(Columns a, Columns b) {
        int n = Math.max(a.samples(), b.samples());
        Columns p = a.solid(a.samples());
        Columns q = b.solid(b.samples());
        Columns result = Columns.empty(1, n);
        for (int k = 0; k < a.width(); k++) {
            int ps = p.start() + k * p.stride();
            int qs = q.start() + k * q.stride();
            if (p.samples() == 1) {
                Kernels.add1(q.data(), qs, p.data()[ps], result.data(), 0, n);
            } else if (q.samples() == 1) {
                Kernels.add1(p.data(), ps, q.data()[qs], result.data(), 0, n);
            } else {
                Kernels.addProduct(p.data(), ps, q.data(), qs, result.data(), 0, n);
            }
        }
        return result;
    }

    @Override
    public Columns dropout(Columns x, String node, double rate) {
        return x;
    }
}
