// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.tastemaker.network.CheckedNetwork;
import org.tastemaker.network.TableSpec;
import org.tastemaker.network.Weight;
import org.tastemaker.optimise.Rule;
import org.tastemaker.optimise.Tuned;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Everything that training changes: embedding tables, dense parameters, what the optimiser remembers.
final class NetworkState {
    private final Map<String, Tuned> tables = new LinkedHashMap<>();
    private final Map<String, Tuned> weights = new LinkedHashMap<>();

    /// Fills all parameters by their rules; each from a stream of its own.
    NetworkState(CheckedNetwork network, Rule rule, RandomStreams random) {
        for (TableSpec table : network.tables()) {
            float[] values = new float[Math.multiplyExact(table.rows(), table.width())];
            RandomGenerator chance = random.stream("table " + table.node());
            for (int k = 0; k < values.length; k++) {
                values[k] = (float) (chance.nextGaussian() * table.deviation());
            }
            tables.put(table.node(), new Tuned("table/" + table.node(), values, table.width(), rule));
        }
        for (Weight weight : network.weights()) {
            float[] values = new float[weight.size()];
            if (weight.start() == Weight.Start.UNIFORM) {
                RandomGenerator chance = random.stream("weight " + weight.name());
                for (int k = 0; k < values.length; k++) {
                    values[k] = (float) ((2 * chance.nextDouble() - 1) * weight.scale());
                }
            }
            int width = weight.shape()[weight.shape().length - 1];
            weights.put(weight.name(), new Tuned("weight/" + weight.name(), values, width, rule));
        }
    }

    Map<String, Tuned> tables() {
        return tables;
    }

    Map<String, Tuned> weights() {
        return weights;
    }

    Map<String, float[]> tableValues() {
        return values(tables);
    }

    Map<String, float[]> weightValues() {
        return values(weights);
    }

    private static Map<String, float[]> values(Map<String, Tuned> all) {
        Map<String, float[]> values = new HashMap<>();
        all.forEach((name, tuned) -> values.put(name, tuned.values()));
        return values;
    }

    /// @return everything, copied
    Map<String, Tensor> save() {
        Map<String, Tensor> saved = new LinkedHashMap<>();
        tables.values().forEach(t -> saved.putAll(t.save()));
        weights.values().forEach(w -> saved.putAll(w.save()));
        return saved;
    }

    /// @return the parameters alone, copied: what scoring needs
    Map<String, Tensor> values() {
        Map<String, Tensor> saved = new LinkedHashMap<>();
        tables.values().forEach(t -> saved.put(t.name(), t.copy()));
        weights.values().forEach(w -> saved.put(w.name(), w.copy()));
        return saved;
    }

    void load(Tensors saved) {
        tables.values().forEach(t -> t.load(saved::floats));
        weights.values().forEach(w -> w.load(saved::floats));
    }
}
