// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.network.CheckedNetwork;
import org.tastemaker.network.Side;
import org.tastemaker.network.TableSpec;
import org.tastemaker.network.Weight;

/// A network compiled to a DJL block. Its inputs are the gathered rows of each embedding table in the order of the
/// network, then the encoded columns of users and of items if it reads them; its output is the score (samples, 1).
final class NetworkBlock extends AbstractBlock {
    private final CheckedNetwork network;
    private final List<TableSpec> tables;
    private final List<Side> columns = new ArrayList<>();
    private final Map<String, Parameter> weights = new HashMap<>();
    private DropoutMasks masks = new DropoutMasks(0, 0);

    NetworkBlock(CheckedNetwork network) {
        this.network = network;
        this.tables = network.tables();
        for (Side side : Side.values()) {
            if (network.reads(side)) {
                columns.add(side);
            }
        }
        for (Weight weight : network.weights()) {
            Parameter.Type type = weight.shape().length == 1 ? Parameter.Type.BIAS : Parameter.Type.WEIGHT;
            weights.put(weight.name(), addParameter(Parameter.builder()
                    .setName(weight.name())
                    .setType(type)
                    .build()));
        }
    }

    /// @return sides whose columns it reads, in the order of its inputs
    List<Side> columns() {
        return columns;
    }

    void masks(DropoutMasks next) {
        masks = next;
    }

    void weight(String name, NDArray array) {
        Parameter parameter = weights.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("no weight " + name);
        }
        parameter.setArray(array);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> unused) {
        Map<String, NDArray> rows = new HashMap<>();
        int next = 0;
        for (TableSpec table : tables) {
            rows.put(table.node(), inputs.get(next++));
        }
        Map<Side, NDArray> features = new HashMap<>();
        for (Side side : columns) {
            features.put(side, inputs.get(next++));
        }
        Map<String, NDArray> arrays = new HashMap<>();
        weights.forEach((name, parameter) -> arrays.put(name, parameter.getArray()));
        return new NDList(network.score(new DjlAlgebra(rows, features, arrays, masks)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs.length == 0 ? -1 : inputs[0].get(0), 1)};
    }
}
