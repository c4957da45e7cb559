// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network.forward;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final Map<String, Columns> shares;

    /// @param weights dense parameters by name
    /// @param embeddings rows by embedding node
    /// @param features encoded columns by side
    /// @param shares what layers make of wholes, by weight; filled, may be shared by threads
    PlainAlgebra(
            Map<String, float[]> weights,
            Function<String, Columns> embeddings,
            Function<Side, Columns> features,
            Map<String, Columns> shares) {
        this.weights = weights;
        this.embeddings = embeddings;
        this.features = features;
        this.shares = shares;
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
        int n = result.samples();
        float[] single = b.clone();
        addSingle(x, w, x.width(), 0, single);
        Columns share = n > 1 ? wholeShare(x, weight, w, b.length) : null;
        for (int o = 0; o < b.length; o++) {
            if (share == null) {
                java.util.Arrays.fill(result.data(), o * n, (o + 1) * n, single[o]);
            } else {
                int from = share.start() + o * share.stride();
                Kernels.shift(share.data(), from, single[o], result.data(), o * n, n);
            }
        }
        if (n > 1 && share == null) {
            addMany(x, w, x.width(), 0, result);
        }
        return result;
    }

    /// Where all that has many samples was sliced from wholes, the layer's share of the wholes is computed once.
    private @Nullable Columns wholeShare(Columns x, String weight, float[] w, int out) {
        int[] place = {-1, -1};
        if (!sliced(x, place)) {
            return null;
        }
        Columns whole = shares.computeIfAbsent(weight, name -> {
            Columns all = Columns.empty(out, place[1]);
            addMany(whole(x), w, x.width(), 0, all);
            return all;
        });
        return whole.slice(place[0], place[0] + x.samples());
    }

    /// @param place filled with the first sample of the slices and the samples of the wholes
    /// @return whether all parts with many samples are slices of wholes, at one place
    private static boolean sliced(Columns x, int[] place) {
        if (!x.parts().isEmpty()) {
            return x.parts().stream().allMatch(part -> sliced(part, place));
        }
        if (x.samples() == 1) {
            return true;
        }
        Columns whole = x.whole();
        if (whole == null || (place[0] >= 0 && (place[0] != x.from() || place[1] != whole.samples()))) {
            return false;
        }
        place[0] = x.from();
        place[1] = whole.samples();
        return true;
    }

    private static Columns whole(Columns x) {
        if (!x.parts().isEmpty()) {
            return Columns.beside(x.parts().stream().map(PlainAlgebra::whole).toList());
        }
        Columns whole = x.whole();
        return whole == null ? x : whole;
    }

    private static int addSingle(Columns x, float[] w, int in, int column, float[] sum) {
        if (!x.parts().isEmpty()) {
            int next = column;
            for (Columns part : x.parts()) {
                next = addSingle(part, w, in, next, sum);
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
