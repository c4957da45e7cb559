// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tastemaker.model.ModelInput;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// Of several items drawn, the one that scores highest is compared.
class HardNegativesTest {
    private static final InteractionMatrix PAIRS = SmallData.twoTastes(120, 60, 20, 5).matrix(Part.TRAIN);

    /// An item scores its number; steps are only remembered.
    private static final class Remembering implements PairStep {
        private final double[] others = new double[PAIRS.cells()];
        private int steps;

        @Override
        public float difference(int user, int first, int second) {
            return first - second;
        }

        @Override
        public void step(int user, int first, int second, float force) {
            assertThat(PAIRS.contains(user, first)).isTrue();
            assertThat(PAIRS.contains(user, second)).isFalse();
            assertThat(force).isEqualTo((float) (1 / (1 + Math.exp(first - second))), org.assertj.core.data.Offset.offset(1e-6f));
            others[steps++] = second;
        }

        double mean() {
            return java.util.Arrays.stream(others, 0, steps).average().orElseThrow();
        }
    }

    private static Remembering met(int negatives) {
        PairBlocks blocks = new PairBlocks(PAIRS, IntStream.range(0, PAIRS.items()).toArray(), new RandomStreams(1));
        Remembering step = new Remembering();
        blocks.epoch(1, 1, TaskContext.quiet(), () -> new BprWorker(blocks, step, negatives));
        assertThat(step.steps).isEqualTo(PAIRS.cells());
        return step;
    }

    /// Of n numbers drawn evenly the greatest is n / (n + 1) of the way up, in the mean.
    @Test
    void theGreatestOfMoreDrawsScoresHigher() {
        double[] missing = IntStream.range(0, PAIRS.users()).mapToObj(PAIRS::itemsOf)
                .flatMapToDouble(items -> IntStream.range(0, PAIRS.items())
                        .filter(i -> java.util.Arrays.binarySearch(items, i) < 0)
                        .asDoubleStream())
                .toArray();
        assertThat(met(1).mean()).isBetween(mean(missing) - 3, mean(missing) + 3);
        assertThat(met(9).mean()).isBetween(59 * .9 - 3, 59 * .9 + 3);
        assertThat(met(200).mean()).isGreaterThan(57);
    }

    private static double mean(double[] numbers) {
        return java.util.Arrays.stream(numbers).average().orElseThrow();
    }

    private static Tensors trained(int threads) {
        Prepared large = SmallData.twoTastes(1500, 1200, 60, 5);
        ModelInput input = new ModelInput(large, new RandomStreams(1), ModelInput.Compute.cpu(threads));
        Bpr bpr = new Bpr();
        Parameters parameters = Parameters.of(
                bpr.descriptor().parameters(), Map.of("negatives", "8", "epochs", "2", "factors", "8"));
        PairLearner learner = bpr.learner(input, parameters);
        for (int epoch = 1; epoch <= 2; epoch++) {
            learner.epoch(epoch, TaskContext.quiet());
        }
        return learner.checkpoint();
    }

    @Test
    void theResultIsTheSameWhateverTheThreads() {
        Tensors one = trained(1);
        Tensors three = trained(3);
        assertThat(three.floats("users").values()).isEqualTo(one.floats("users").values());
        assertThat(three.floats("items").values()).isEqualTo(one.floats("items").values());
    }
}
