// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tastemaker.network.CheckedNetwork;
import org.tastemaker.network.TableSpec;
import org.tastemaker.network.Weight;

/// What a step gives back; reused from step to step.
public final class Gradients {
    private final Map<String, float[]> rows = new HashMap<>();
    private final Map<String, float[]> weights = new HashMap<>();
    private final List<TableSpec> tables;

    Gradients(CheckedNetwork network) {
        tables = network.tables();
        network.weights().forEach(w -> weights.put(w.name(), new float[w.size()]));
        reserve(0);
    }

    /// Makes room for the rows of this many samples.
    void reserve(int samples) {
        for (TableSpec table : tables) {
            float[] now = rows.get(table.node());
            if (now == null || now.length < samples * table.width()) {
                rows.put(table.node(), new float[samples * table.width()]);
            }
        }
    }

    /// @return the gradient of the row that each sample named, sample after sample
    public float[] rows(String node) {
        return Objects.requireNonNull(rows.get(node));
    }

    /// @return the gradient of a dense parameter
    public float[] weight(String name) {
        return Objects.requireNonNull(weights.get(name));
    }

    /// Sums the weights' gradients of the shares of a batch in their order.
    void sum(List<Weight> names, Map<String, float[]>[] shares, int count) {
        for (Weight weight : names) {
            float[] sum = weight(weight.name());
            System.arraycopy(Objects.requireNonNull(shares[0].get(weight.name())), 0, sum, 0, sum.length);
            for (int s = 1; s < count; s++) {
                float[] share = Objects.requireNonNull(shares[s].get(weight.name()));
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += share[k];
                }
            }
        }
    }
}
