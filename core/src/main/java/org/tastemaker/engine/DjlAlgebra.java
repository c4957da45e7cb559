// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.nn.core.Linear;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tastemaker.network.Activation;
import org.tastemaker.network.Algebra;
import org.tastemaker.network.Side;

/// Computes nodes with tensors (samples, width) of an engine.
///
/// @param rows gathered embedding rows by node
/// @param columns encoded columns by side
/// @param weights dense parameters by name
/// @param masks what dropout multiplies with
record DjlAlgebra(
        Map<String, NDArray> rows, Map<Side, NDArray> columns, Map<String, NDArray> weights, DropoutMasks masks)
        implements Algebra<NDArray> {
    @Override
    public NDArray embedding(String node) {
        return Objects.requireNonNull(rows.get(node));
    }

    @Override
    public NDArray features(Side side) {
        return Objects.requireNonNull(columns.get(side));
    }

    @Override
    public NDArray linear(NDArray x, String weight, String bias) {
        NDArray w = Objects.requireNonNull(weights.get(weight));
        NDArray b = Objects.requireNonNull(weights.get(bias));
        return Linear.linear(x, w, b).singletonOrThrow();
    }

    @Override
    public NDArray activate(NDArray x, Activation activation) {
        NDArrayEx operations = x.getNDArrayInternal();
        return switch (activation) {
            case NONE -> x;
            case SIGMOID -> operations.sigmoid();
            case TANH -> operations.tanh();
            case RELU -> operations.relu();
            case LEAKY_RELU -> operations.leakyRelu(0.01f);
            case ELU -> operations.elu(1f);
            case GELU -> operations.gelu();
            case SWISH -> operations.swish(1f);
        };
    }

    @Override
    public NDArray concat(List<NDArray> parts) {
        return NDArrays.concat(new NDList(parts), 1);
    }

    @Override
    public NDArray multiply(NDArray a, NDArray b) {
        return a.mul(b);
    }

    @Override
    public NDArray add(NDArray a, NDArray b) {
        return a.add(b);
    }

    @Override
    public NDArray dot(NDArray a, NDArray b) {
        return a.mul(b).sum(new int[] {1}, true);
    }

    @Override
    public NDArray dropout(NDArray x, String node, double rate) {
        return x.mul(masks.mask(x, node, rate));
    }
}
