// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.nio.FloatBuffer;
import java.util.function.Function;

/// What the engines do differently: how a gradient is asked for.
sealed interface Backward {
    /// Computes scores without remembering how.
    NDArray forward(NetworkBlock block, ParameterStore store, NDList inputs);

    /// Computes scores, hands them over, and goes back from the derivative it is given.
    ///
    /// @return the sum of losses it was given
    double run(NetworkBlock block, ParameterStore store, NDList inputs, Function<NDArray, Begun> differentiate);

    /// Makes the next gradient of a parameter start at zero.
    void forget(NDArray parameter);

    /// Writes numbers into a parameter.
    void overwrite(NDArray parameter, DirectFloats transfer, float[] numbers);

    /// Derivative of the loss by the scores, and the sum of losses.
    record Begun(NDArray derivative, double loss) {}

    /// PyTorch. DJL's gradient collector allows one in the whole process, so replicas in several threads go to the
    /// engine directly.
    record PyTorch() implements Backward {
        @Override
        public NDArray forward(NetworkBlock block, ParameterStore store, NDList inputs) {
            JniUtils.setGradMode(false);
            try {
                return block.forward(store, inputs, false).singletonOrThrow();
            } finally {
                JniUtils.setGradMode(true);
            }
        }

        @Override
        public double run(
                NetworkBlock block, ParameterStore store, NDList inputs, Function<NDArray, Begun> differentiate) {
            JniUtils.setGradMode(true);
            NDArray score = block.forward(store, inputs, true).singletonOrThrow();
            Begun begun = differentiate.apply(score);
            JniUtils.backward((PtNDArray) score, (PtNDArray) begun.derivative, false, false);
            return begun.loss;
        }

        @Override
        public void forget(NDArray parameter) {
            JniUtils.zeroGrad((PtNDArray) parameter);
        }

        @Override
        public void overwrite(NDArray parameter, DirectFloats transfer, float[] numbers) {
            // a direct view of the tensor's own memory
            parameter.toByteBuffer(true).order(java.nio.ByteOrder.nativeOrder()).asFloatBuffer().put(numbers);
        }
    }

    /// MXNet. Gradients are overwritten, not added up.
    record MxNet(Engine engine) implements Backward {
        @Override
        public NDArray forward(NetworkBlock block, ParameterStore store, NDList inputs) {
            return block.forward(store, inputs, false).singletonOrThrow();
        }

        @Override
        public double run(
                NetworkBlock block, ParameterStore store, NDList inputs, Function<NDArray, Begun> differentiate) {
            try (GradientCollector collector = engine.newGradientCollector()) {
                NDArray score = block.forward(store, inputs, true).singletonOrThrow();
                Begun begun = differentiate.apply(score);
                collector.backward(score.mul(begun.derivative).sum());
                return begun.loss;
            }
        }

        @Override
        public void forget(NDArray parameter) {}

        @Override
        public void overwrite(NDArray parameter, DirectFloats transfer, float[] numbers) {
            FloatBuffer room = transfer.room(numbers.length);
            room.put(numbers).flip();
            parameter.set(room);
        }
    }
}
