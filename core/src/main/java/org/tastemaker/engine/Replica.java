// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.network.CheckedNetwork;
import org.tastemaker.network.Side;
import org.tastemaker.network.TableSpec;
import org.tastemaker.network.Weight;

/// The network in one engine, with its own copy of the dense parameters; used by one thread at a time.
final class Replica implements AutoCloseable {
    private final NDManager manager;
    private final Backward backward;
    private final NetworkBlock block;
    private final List<TableSpec> tables;
    private final Learns learns;
    private final Map<String, NDArray> weights = new LinkedHashMap<>();
    private final DirectFloats transfer = new DirectFloats();
    private final Map<String, DirectFloats> rowMemory = new HashMap<>();
    private final Map<Side, DirectFloats> columnMemory = new HashMap<>();
    private final DirectFloats byMemory = new DirectFloats();
    private final ParameterStore store;
    private float[] scores = new float[0];
    private float[] by = new float[0];
    private float[] row = new float[0];

    Replica(Engine engine, Backward backward, CheckedNetwork network, Learns learns) {
        this.manager = engine.newBaseManager(Device.cpu());
        this.backward = backward;
        this.block = new NetworkBlock(network);
        this.tables = network.tables();
        this.learns = learns;
        this.store = new ParameterStore(manager, false);
        for (Weight weight : network.weights()) {
            long[] shape = java.util.Arrays.stream(weight.shape()).asLongStream().toArray();
            NDArray array = manager.zeros(new Shape(shape), DataType.FLOAT32);
            array.setRequiresGradient(learns == Learns.ALL);
            weights.put(weight.name(), array);
            block.weight(weight.name(), array);
        }
    }

    /// Takes over dense parameters.
    void weights(Map<String, float[]> values) {
        weights.forEach((name, array) -> {
            float[] numbers = Objects.requireNonNull(values.get(name));
            backward.overwrite(array, transfer, numbers);
        });
    }

    /// Computes scores only.
    ///
    /// @param to filled from `at` on
    void score(Share share, float[] to, int at) {
        try (NDManager scope = manager.newSubManager()) {
            block.masks(new DropoutMasks(share.batch().seed(), share.from()));
            NDArray score = backward.forward(block, store, inputs(scope, share, false));
            read(score, to, at, share.size());
        }
    }

    /// Computes loss and gradients of some samples.
    ///
    /// @param gradients its rows are filled where the samples stand
    /// @param weightGradients filled
    /// @return the sum of the losses
    double step(Share share, Gradients gradients, Map<String, float[]> weightGradients) {
        int n = share.size();
        if (scores.length < n) {
            scores = new float[n];
            by = new float[n];
        }
        try (NDManager scope = manager.newSubManager()) {
            block.masks(new DropoutMasks(share.batch().seed(), share.from()));
            NDList inputs = inputs(scope, share, true);
            double loss = backward.run(block, store, inputs, score -> {
                read(score, scores, 0, n);
                float[] label = java.util.Arrays.copyOfRange(share.batch().label(), share.from(), share.to());
                double sum = share.loss().differentiate(
                        scores, label, 0, n, share.batch().group(), share.batch().size(), by);
                byMemory.room(n).put(by, 0, n);
                return new Backward.Begun(byMemory.array(scope, n, 1), sum);
            });
            for (int t = 0; t < tables.size(); t++) {
                TableSpec table = tables.get(t);
                try (NDArray gradient = inputs.get(t).getGradient()) {
                    read(gradient, gradients.rows(table.node()), share.from() * table.width(), n * table.width());
                }
            }
            if (learns == Learns.ALL) {
                weights.forEach((name, array) -> {
                    float[] target = Objects.requireNonNull(weightGradients.get(name));
                    try (NDArray gradient = array.getGradient()) {
                        read(gradient, target, 0, target.length);
                    }
                    backward.forget(array);
                });
            }
            return loss;
        }
    }

    private NDList inputs(NDManager scope, Share share, boolean learning) {
        List<NDArray> inputs = new ArrayList<>();
        int n = share.size();
        for (TableSpec table : tables) {
            float[] values = share.rows().table(table);
            int[] named = table.side() == Side.USER ? share.batch().user() : share.batch().item();
            DirectFloats memory = rowMemory.computeIfAbsent(table.node(), name -> new DirectFloats());
            FloatBuffer room = memory.room(n * table.width());
            for (int j = share.from(); j < share.to(); j++) {
                room.put(values, named[j] * table.width(), table.width());
            }
            NDArray array = memory.array(scope, n, table.width());
            if (learning) {
                array.setRequiresGradient(true);
            }
            inputs.add(array);
        }
        for (Side side : block.columns()) {
            FeatureMatrix features = share.rows().features(side);
            int[] named = side == Side.USER ? share.batch().user() : share.batch().item();
            DirectFloats memory = columnMemory.computeIfAbsent(side, s -> new DirectFloats());
            FloatBuffer room = memory.room(n * features.width());
            if (row.length < features.width()) {
                row = new float[features.width()];
            }
            for (int j = share.from(); j < share.to(); j++) {
                features.copy(named[j], row, 0);
                room.put(row, 0, features.width());
            }
            inputs.add(memory.array(scope, n, features.width()));
        }
        return new NDList(inputs);
    }

    private static void read(NDArray array, float[] to, int at, int count) {
        array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer().get(to, at, count);
    }

    @Override
    public void close() {
        manager.close();
    }
}
