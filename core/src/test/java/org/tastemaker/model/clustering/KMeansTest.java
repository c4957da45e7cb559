// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

class KMeansTest {

    private static TaskContext task(int threads) {
        return new TaskContext(TaskListener.SILENT, new Cancellation(), threads);
    }

    private static KMeans seeded(Points points, int clusters, long seed, int threads) {
        return KMeans.seeded(points, clusters, new RandomStreams(seed).stream("clusters"), task(threads));
    }

    private static Progress progress() {
        return task(1).begin("train.phase.fitting", 0, "task.unit.rows");
    }

    private static KMeans done(KMeans means) {
        while (!means.converged()) {
            means.iterate(progress());
        }
        return means;
    }

    private static InteractionMatrix dense(double[][] rows) {
        int columns = rows[0].length;
        int[] offset = new int[rows.length + 1];
        int[] item = new int[rows.length * columns];
        float[] weight = new float[item.length];
        int n = 0;
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns; c++) {
                if (rows[r][c] != 0) {
                    item[n] = c;
                    weight[n++] = (float) rows[r][c];
                }
            }
            offset[r + 1] = n;
        }
        return new InteractionMatrix(rows.length, columns, offset, Arrays.copyOf(item, n), Arrays.copyOf(weight, n));
    }

    /// Rows whose entries lie mostly in one of some blocks of columns.
    private static InteractionMatrix blocks(int rows, int columns, int each, int blocks, long seed) {
        RandomGenerator chance = new RandomStreams(seed).stream("blocks");
        int[] offset = new int[rows + 1];
        int[] item = new int[rows * each];
        float[] weight = new float[item.length];
        int n = 0;
        int[] row = new int[each];
        for (int r = 0; r < rows; r++) {
            int width = columns / blocks;
            for (int k = 0; k < each; k++) {
                row[k] = chance.nextInt(10) == 0 ? chance.nextInt(columns) : r % blocks * width + chance.nextInt(width);
            }
            Arrays.sort(row);
            for (int k = 0; k < each; k++) {
                if (k == 0 || row[k] != row[k - 1]) {
                    item[n] = row[k];
                    weight[n++] = 1;
                }
            }
            offset[r + 1] = n;
        }
        return new InteractionMatrix(rows, columns, offset, Arrays.copyOf(item, n), Arrays.copyOf(weight, n));
    }

    /// Sum of squared distances when each row is in its cluster and each centre is best for its rows.
    private static double objective(double[][] rows, int[] cluster, int clusters, boolean spherical) {
        double sum = 0;
        for (int c = 0; c < clusters; c++) {
            double[] centre = new double[rows[0].length];
            int members = 0;
            for (int r = 0; r < rows.length; r++) {
                if (cluster[r] == c) {
                    members++;
                    for (int k = 0; k < centre.length; k++) {
                        centre[k] += rows[r][k];
                    }
                }
            }
            double length = Math.sqrt(Arrays.stream(centre).map(v -> v * v).sum());
            double divisor = spherical ? length : members;
            for (int r = 0; r < rows.length; r++) {
                if (cluster[r] == c) {
                    for (int k = 0; k < centre.length; k++) {
                        double apart = rows[r][k] - centre[k] / divisor;
                        sum += apart * apart;
                    }
                }
            }
        }
        return sum;
    }

    /// Every way to put nine points into three clusters is tried.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theBestOfManyStartsIsTheBestThereIs(boolean spherical) {
        RandomGenerator chance = new RandomStreams(3).stream("points");
        double[][] rows = new double[9][4];
        for (double[] row : rows) {
            Arrays.setAll(row, k -> Math.round(chance.nextDouble() * 100) / 100.0 + .01);
        }
        double[][] scaled = new double[9][];
        for (int r = 0; r < 9; r++) {
            double length = spherical ? Math.sqrt(Arrays.stream(rows[r]).map(v -> v * v).sum()) : 1;
            scaled[r] = Arrays.stream(rows[r]).map(v -> v / length).toArray();
        }
        double best = Double.POSITIVE_INFINITY;
        int[] cluster = new int[9];
        for (int code = 0; code < Math.pow(3, 9); code++) {
            for (int r = 0, rest = code; r < 9; r++, rest /= 3) {
                cluster[r] = rest % 3;
            }
            if (Arrays.stream(cluster).distinct().count() == 3) {
                best = Math.min(best, objective(scaled, cluster, 3, spherical));
            }
        }
        double found = Double.POSITIVE_INFINITY;
        for (int start = 0; start < 40; start++) {
            KMeans means = done(seeded(Points.of(dense(rows), spherical), 3, start, 1));
            assertThat(means.inertia()).isCloseTo(objective(scaled, means.cluster(), 3, spherical), Offset.offset(1e-5));
            found = Math.min(found, means.inertia());
        }
        assertThat(found).isCloseTo(best, Offset.offset(1e-5));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSumOfSquaredDistancesNeverRises(boolean spherical) {
        Points points = Points.of(blocks(3000, 200, 12, 7, 1), spherical);
        KMeans means = seeded(points, 15, 1, 2);
        double before = Double.POSITIVE_INFINITY;
        int iterations = 0;
        while (!means.converged()) {
            means.iterate(progress());
            assertThat(means.inertia()).isLessThanOrEqualTo(before * (1 + 1e-7));
            before = means.inertia();
            iterations++;
        }
        assertThat(iterations).isBetween(3, 200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theResultDoesNotDependOnTheNumberOfThreads(boolean spherical) {
        Points points = Points.of(blocks(5000, 150, 9, 5, 2), spherical);
        KMeans one = done(seeded(points, 12, 1, 1));
        KMeans three = done(seeded(points, 12, 1, 3));
        assertThat(three.cluster()).isEqualTo(one.cluster());
        assertThat(three.centres().values()).isEqualTo(one.centres().values());
        assertThat(three.inertia()).isEqualTo(one.inertia());
    }

    @Test
    void plantedGroupsAreFound() {
        Points points = Points.of(blocks(2000, 100, 20, 4, 3), true);
        KMeans means = IntStream.range(0, 3)
                .mapToObj(start -> done(seeded(points, 4, start, 2)))
                .min(Comparator.comparingDouble(KMeans::inertia))
                .orElseThrow();
        Map<Integer, Integer> clusterOf = new HashMap<>();
        int right = 0;
        for (int r = 0; r < 2000; r++) {
            right += clusterOf.computeIfAbsent(r % 4, block -> means.cluster()[block]) == means.cluster()[r] ? 1 : 0;
        }
        assertThat(right).isGreaterThan(1980);
        assertThat(clusterOf.values()).doesNotHaveDuplicates();
    }

    @Test
    void thereAreNoMoreClustersThanDifferentRows() {
        double[][] rows = {{1, 0}, {1, 0}, {0, 1}, {0, 1}, {0, 0}};
        for (boolean spherical : new boolean[] {false, true}) {
            KMeans means = done(seeded(Points.of(dense(rows), spherical), 4, 1, 1));
            assertThat(means.centres().count()).isEqualTo(2);
            assertThat(means.inertia()).isZero();
            assertThat(means.cluster()[0]).isEqualTo(means.cluster()[1]).isNotEqualTo(means.cluster()[2]);
            // a row of zeros is in none
            assertThat(means.cluster()[4]).isEqualTo(-1);
        }
    }

    /// The centres 5, 2 and 9: no row is nearest to the first, so it takes 1, which is farthest from its own.
    @Test
    void aClusterThatLosesItsRowsTakesTheFarthest() {
        double[][] rows = {{1}, {9}, {2}, {9.5}, {8.5}};
        KMeans means = KMeans.from(
                Points.of(dense(rows), false), new int[] {0, 0, 1, 2, 2}, false, Double.POSITIVE_INFINITY, 1);
        means.iterate(progress());
        assertThat(means.cluster()).containsExactly(0, 2, 1, 2, 2);
        assertThat(done(means).inertia()).isCloseTo(.5, Offset.offset(1e-6));
    }

    @Test
    void goingOnFromTheClustersIsAsIfNothingHadHappened() {
        Points points = Points.of(blocks(2000, 100, 8, 6, 4), true);
        KMeans whole = seeded(points, 9, 5, 1);
        whole.iterate(progress());
        whole.iterate(progress());
        KMeans resumed = KMeans.from(points, whole.cluster(), whole.converged(), whole.inertia(), 1);
        assertThat(done(resumed).cluster()).isEqualTo(done(whole).cluster());
        assertThat(resumed.inertia()).isEqualTo(whole.inertia());
    }

    private static Duration worked() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Test
    void aMillionRowsTakeSeconds() {
        Points points = Points.of(blocks(1_000_000, 5_000, 10, 20, 6), true);
        Duration before = worked();
        KMeans means = seeded(points, 20, 1, 2);
        for (int iteration = 0; iteration < 10; iteration++) {
            means.iterate(progress());
        }
        // work, not time: others may use the machine too. A few seconds on a usual one
        assertThat(worked().minus(before)).isLessThan(Duration.ofSeconds(60));
        assertThat(means.inertia() / 1_000_000).isLessThan(2);
    }
}
