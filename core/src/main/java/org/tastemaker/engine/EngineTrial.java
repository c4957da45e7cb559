// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.network.CheckedNetwork;
import org.tastemaker.network.Side;
import org.tastemaker.network.TableSpec;
import org.tastemaker.network.Weight;
import org.tastemaker.optimise.Crew;
import org.tastemaker.optimise.Loss;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.sampling.Batch;

/// Measures how fast an engine trains a network, on made-up rows.
final class EngineTrial {
    private static final int SAMPLES = 4096;
    private static final long NANOS = 400_000_000L;

    private EngineTrial() {}

    static double samplesPerSecond(Engines engines, Backend backend, CheckedNetwork network, Crew crew) {
        RandomGenerator chance = new RandomStreams(1).stream("engine-trial");
        int[] user = new int[SAMPLES];
        int[] item = new int[SAMPLES];
        float[] label = new float[SAMPLES];
        for (int j = 0; j < SAMPLES; j++) {
            user[j] = chance.nextInt(Math.min(1000, network.sizes().users()));
            item[j] = chance.nextInt(Math.min(1000, network.sizes().items()));
            label[j] = j % 2;
        }
        Map<String, float[]> tables = new HashMap<>();
        for (TableSpec table : network.tables()) {
            tables.put(table.node(), floats(Math.min(1000, table.rows()) * table.width(), chance));
        }
        Map<String, float[]> weights = new HashMap<>();
        for (Weight weight : network.weights()) {
            weights.put(weight.name(), floats(weight.size(), chance));
        }
        Rows rows = new Rows(
                tables, blank(network, Side.USER), blank(network, Side.ITEM));
        Batch batch = Batch.of(user, item, label, 2, 0);
        try (TrainableNetwork trainable = engines.open(backend, network, Learns.ALL, crew)) {
            for (int warm = 0; warm < 4; warm++) {
                trainable.weights(weights);
                trainable.step(batch, Loss.BCE, rows);
            }
            long start = System.nanoTime();
            long steps = 0;
            do {
                trainable.weights(weights);
                trainable.step(batch, Loss.BCE, rows);
                steps++;
            } while (System.nanoTime() - start < NANOS);
            return steps * SAMPLES * 1e9 / (System.nanoTime() - start);
        }
    }

    private static FeatureMatrix blank(CheckedNetwork network, Side side) {
        int rows = network.sizes().count(side);
        return new FeatureMatrix(
                rows, network.sizes().features(side), new int[rows + 1], new int[0], new float[0]);
    }

    private static float[] floats(int size, RandomGenerator chance) {
        float[] numbers = new float[size];
        for (int k = 0; k < size; k++) {
            numbers[k] = (chance.nextFloat() - 0.5f) * 0.2f;
        }
        return numbers;
    }
}
