// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/// What dropout multiplies with: zero by chance, else what keeps the mean. Each number follows from the seed of the
/// batch, the node, the sample and the place alone, so that shares of a batch can be computed in any order, by
/// either engine, with the same result.
///
/// @param seed seed of the batch
/// @param first number in the batch of the first sample here
record DropoutMasks(long seed, int first) {

    NDArray mask(NDArray like, String node, double rate) {
        Shape shape = like.getShape();
        int rows = (int) shape.get(0);
        int width = (int) shape.get(1);
        ByteBuffer bytes = ByteBuffer.allocateDirect(4 * rows * width).order(ByteOrder.nativeOrder());
        fill(bytes.asFloatBuffer(), node, rate, rows, width);
        return like.getManager().create(bytes, shape, DataType.FLOAT32);
    }

    void fill(FloatBuffer mask, String node, double rate, int rows, int width) {
        long stream = mix(seed ^ mix(node.hashCode()));
        float keep = (float) (1 / (1 - rate));
        for (int r = 0; r < rows; r++) {
            long row = stream + (long) (first + r) * width * 0x9E3779B97F4A7C15L;
            for (int k = 0; k < width; k++) {
                double chance = (mix(row + k * 0x9E3779B97F4A7C15L) >>> 11) * 0x1.0p-53;
                mask.put(chance < rate ? 0f : keep);
            }
        }
    }

    /// The finaliser of SplitMix64.
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
