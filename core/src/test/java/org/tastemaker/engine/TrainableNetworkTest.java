// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.network.Activation;
import org.tastemaker.network.CheckedNetwork;
import org.tastemaker.network.NetworkSpec;
import org.tastemaker.network.Node;
import org.tastemaker.network.ShapeInference;
import org.tastemaker.network.Sizes;
import org.tastemaker.network.TableSpec;
import org.tastemaker.network.Weight;
import org.tastemaker.network.forward.NetworkScorer;
import org.tastemaker.optimise.Crew;
import org.tastemaker.optimise.Loss;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.sampling.Batch;

class TrainableNetworkTest {
    private static final Sizes SIZES = new Sizes(7, 11, 3, 2);
    private final Engines engines = Engines.ofThisMachine();

    /// One network with every type of node and the given activation.
    private static CheckedNetwork network(String activation) {
        return ShapeInference.installed().check(NetworkSpec.of("all", List.of(
                Node.of("u", "user-id", List.of(), Map.of()),
                Node.of("i", "item-id", List.of(), Map.of()),
                Node.of("uc", "user-features", List.of(), Map.of()),
                Node.of("ic", "item-features", List.of(), Map.of()),
                Node.of("ue", "embedding", List.of("u"), Map.of("size", "5", "deviation", "1")),
                Node.of("ie", "embedding", List.of("i"), Map.of("size", "5", "deviation", "1")),
                Node.of("product", "multiply", List.of("ue", "ie"), Map.of()),
                Node.of("sum", "add", List.of("ue", "ie", "product"), Map.of()),
                Node.of("user-tower", "dense", List.of("uc"), Map.of("width", "4", "activation", activation)),
                Node.of("item-tower", "dense", List.of("ic"), Map.of("width", "4", "activation", activation)),
                Node.of("likeness", "dot", List.of("user-tower", "item-tower"), Map.of()),
                Node.of("all", "concat", List.of("ue", "ie", "uc", "ic", "likeness", "item-tower"), Map.of()),
                Node.of("hidden", "dense", List.of("all"), Map.of("width", "6", "activation", activation)),
                Node.of("thin", "dropout", List.of("hidden"), Map.of("rate", "0")),
                Node.of("both", "concat", List.of("thin", "sum"), Map.of()),
                Node.of("out", "dense", List.of("both"), Map.of("width", "1", "activation", "none")),
                Node.of("score", "rank-head", List.of("out"), Map.of()))), SIZES);
    }

    private static float[] floats(int n, RandomGenerator chance) {
        float[] numbers = new float[n];
        for (int k = 0; k < n; k++) {
            numbers[k] = (float) chance.nextGaussian() * 0.7f;
        }
        return numbers;
    }

    private static final class Example {
        final RandomGenerator chance = new RandomStreams(11).stream("example");
        final Map<String, float[]> tables = new HashMap<>();
        final Map<String, float[]> weights = new HashMap<>();
        final FeatureMatrix users = features(SIZES.users(), SIZES.userFeatures());
        final FeatureMatrix items = features(SIZES.items(), SIZES.itemFeatures());

        Example(CheckedNetwork network) {
            for (TableSpec table : network.tables()) {
                tables.put(table.node(), floats(table.rows() * table.width(), chance));
            }
            for (Weight weight : network.weights()) {
                weights.put(weight.name(), floats(weight.size(), chance));
            }
        }

        private FeatureMatrix features(int rows, int width) {
            int[] offset = new int[rows + 1];
            int[] column = new int[rows * width];
            for (int c = 0; c < column.length; c++) {
                column[c] = c % width;
            }
            for (int r = 0; r <= rows; r++) {
                offset[r] = r * width;
            }
            return new FeatureMatrix(rows, width, offset, column, floats(rows * width, chance));
        }

        Rows rows() {
            return new Rows(tables, users, items);
        }
    }

    private static Batch pairs() {
        int n = SIZES.users() * SIZES.items();
        int[] user = new int[n];
        int[] item = new int[n];
        float[] label = new float[n];
        for (int j = 0; j < n; j++) {
            user[j] = j / SIZES.items();
            item[j] = j % SIZES.items();
            label[j] = j % 3 == 0 ? 1 : 0;
        }
        return Batch.of(user, item, label, 1, 1);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void everyNodeGivesWhatPlainJavaGives(Backend backend) {
        for (Activation activation : Activation.values()) {
            CheckedNetwork network = network(activation.word());
            Example example = new Example(network);
            try (Crew crew = new Crew(2);
                    TrainableNetwork trainable = engines.open(backend, network, Learns.ALL, crew)) {
                trainable.weights(example.weights);
                float[] scores = trainable.score(pairs(), example.rows());
                NetworkScorer plain = new NetworkScorer(
                        network, example.tables, example.weights, example.users, example.items);
                float[] expected = new float[SIZES.items()];
                for (int u = 0; u < SIZES.users(); u++) {
                    plain.score(u, expected);
                    float[] got = Arrays.copyOfRange(scores, u * SIZES.items(), (u + 1) * SIZES.items());
                    assertThat(got).as(activation.word()).containsExactly(expected, within(2e-5f));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void gradientsAreThoseOfFiniteDifferences(Backend backend) {
        CheckedNetwork network = network("tanh");
        Example example = new Example(network);
        Batch batch = pairs();
        try (Crew crew = new Crew(1);
                TrainableNetwork trainable = engines.open(backend, network, Learns.ALL, crew)) {
            trainable.weights(example.weights);
            trainable.step(batch, Loss.BCE, example.rows());
            for (Weight weight : network.weights()) {
                float[] gradient = trainable.gradients().weight(weight.name()).clone();
                float[] values = Objects.requireNonNull(example.weights.get(weight.name()));
                for (int k = 0; k < values.length; k++) {
                    assertThat((double) gradient[k])
                            .as(weight.name() + k)
                            .isCloseTo(slope(network, example, batch, values, k), within(2e-4));
                }
            }
            for (TableSpec table : network.tables()) {
                float[] byRow = trainable.gradients().rows(table.node());
                float[] values = Objects.requireNonNull(example.tables.get(table.node()));
                float[] gradient = new float[values.length];
                int[] named = table.side() == org.tastemaker.network.Side.USER ? batch.user() : batch.item();
                for (int j = 0; j < batch.size(); j++) {
                    for (int k = 0; k < table.width(); k++) {
                        gradient[named[j] * table.width() + k] += byRow[j * table.width() + k];
                    }
                }
                for (int k = 0; k < values.length; k++) {
                    assertThat((double) gradient[k])
                            .as(table.node() + k)
                            .isCloseTo(slope(network, example, batch, values, k), within(2e-4));
                }
            }
        }
    }

    /// The slope of the loss along one number, by plain Java.
    private static double slope(CheckedNetwork network, Example example, Batch batch, float[] values, int k) {
        float before = values[k];
        float step = 1e-2f;
        values[k] = before + step;
        double up = loss(network, example, batch);
        values[k] = before - step;
        double down = loss(network, example, batch);
        values[k] = before;
        return (up - down) / (2 * step);
    }

    private static double loss(CheckedNetwork network, Example example, Batch batch) {
        NetworkScorer plain =
                new NetworkScorer(network, example.tables, example.weights, example.users, example.items);
        float[] row = new float[SIZES.items()];
        double sum = 0;
        for (int j = 0; j < batch.size(); j++) {
            if (j % SIZES.items() == 0) {
                plain.score(batch.user()[j], row);
            }
            double s = row[batch.item()[j]];
            sum += Math.log1p(Math.exp(s)) - s * batch.label()[j];
        }
        return sum / batch.size();
    }

    @Test
    void bothEnginesGiveTheSameGradients() {
        CheckedNetwork network = network("relu");
        Example example = new Example(network);
        Map<Backend, float[]> seen = new HashMap<>();
        for (Backend backend : Backend.values()) {
            try (Crew crew = new Crew(1);
                    TrainableNetwork trainable = engines.open(backend, network, Learns.ALL, crew)) {
                trainable.weights(example.weights);
                trainable.step(pairs(), Loss.BCE, example.rows());
                seen.put(backend, trainable.gradients().weight("hidden.weight").clone());
            }
        }
        assertThat(seen.get(Backend.MXNET)).containsExactly(Objects.requireNonNull(seen.get(Backend.PYTORCH)), within(1e-6f));
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void stepsLeaveNoMemoryBehind(Backend backend) throws Throwable {
        CheckedNetwork network = network("relu");
        Example example = new Example(network);
        try (Crew crew = new Crew(2);
                TrainableNetwork trainable = engines.open(backend, network, Learns.ALL, crew)) {
            trainable.weights(example.weights);
            long[] held = new long[12];
            for (int round = 0; round < held.length; round++) {
                for (int step = 0; step < 500; step++) {
                    trainable.step(pairs(), Loss.BCE, example.rows());
                }
                held[round] = nativeBytes();
            }
            // the lowest of some readings, for the compiler of Java takes and gives back megabytes meanwhile
            long early = Arrays.stream(held, 0, 4).min().orElseThrow();
            long late = Arrays.stream(held, 8, 12).min().orElseThrow();
            // four thousand steps between them: a leak of all tensors of a step would be 160 MB
            assertThat(late - early).isLessThan(20_000_000L);
        }
    }

    /// Bytes which the native code of this process has asked for and not given back: in use and mapped, as
    /// glibc counts them. What the process holds would tell of the Java heap's pages, which come and go.
    @SuppressWarnings("restricted")
    private static long nativeBytes() throws Throwable {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> function = linker.defaultLookup().find("mallinfo2");
        org.junit.jupiter.api.Assumptions.assumeTrue(function.isPresent(), "glibc counts the memory");
        MemoryLayout counts = MemoryLayout.sequenceLayout(10, ValueLayout.JAVA_LONG);
        MethodHandle call = linker.downcallHandle(
                function.get(), FunctionDescriptor.of(MemoryLayout.structLayout(counts)));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = (MemorySegment) call.invokeExact((SegmentAllocator) arena);
            long mapped = info.getAtIndex(ValueLayout.JAVA_LONG, 4);
            long used = info.getAtIndex(ValueLayout.JAVA_LONG, 7);
            return mapped + used;
        }
    }

    @Test
    void theAutomaticChoiceIsMeasuredOnceAndKept(@TempDir Path folder) {
        CheckedNetwork network = network("relu");
        // the libraries are already unpacked elsewhere; the folder keeps the choice alone
        Engines.Choice first = new Engines(folder).select("auto", network, 1);
        Engines.Choice second = new Engines(folder).select("auto", network, 1);
        assertThat(second).isEqualTo(first);
        assertThat(folder.resolve("engines.properties")).isNotEmptyFile();
    }

    @Test
    void anUnknownEngineIsTold() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> engines.select("tensorflow", network("relu"), 1))
                .hasMessageContaining("tensorflow")
                .hasMessageContaining("mxnet");
    }

    @Test
    void theEnginesAreToldToStayOffTheNetwork() {
        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    }

    @Test
    void dropoutKeepsTheMeanAndItsShare() {
        java.nio.FloatBuffer mask = java.nio.FloatBuffer.allocate(40_000);
        new DropoutMasks(5, 0).fill(mask, "node", 0.25, 400, 100);
        double sum = 0;
        int zeros = 0;
        for (float value : mask.array()) {
            sum += value;
            zeros += value == 0 ? 1 : 0;
        }
        assertThat(sum / 40_000).isCloseTo(1, within(0.02));
        assertThat(zeros / 40_000.0).isCloseTo(0.25, within(0.02));
        // the second half of a batch is the same whether computed alone or with the first
        java.nio.FloatBuffer half = java.nio.FloatBuffer.allocate(20_000);
        new DropoutMasks(5, 200).fill(half, "node", 0.25, 200, 100);
        assertThat(half.array()).isEqualTo(Arrays.copyOfRange(mask.array(), 20_000, 40_000));
    }
}
