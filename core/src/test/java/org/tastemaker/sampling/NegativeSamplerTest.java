// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.Interactions;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.task.TaskContext;

class NegativeSamplerTest {
    private static InteractionMatrix matrix(int items, int[]... rows) {
        int n = Arrays.stream(rows).mapToInt(r -> r.length).sum();
        int[] user = new int[n];
        int[] item = new int[n];
        int at = 0;
        for (int u = 0; u < rows.length; u++) {
            for (int i : rows[u]) {
                user[at] = u;
                item[at++] = i;
            }
        }
        return InteractionMatrix.of(
                rows.length, items, Interactions.of(user, item), IntStream.range(0, n).toArray());
    }

    @Test
    void drawsTheOthersEquallyOftenAndNeverAPositive() {
        InteractionMatrix seen = matrix(10, new int[] {1, 4, 5});
        NegativeSampler sampler = new NegativeSampler(seen);
        RandomGenerator chance = new RandomStreams(3).stream("test");
        int[] count = new int[10];
        int draws = 70_000;
        for (int d = 0; d < draws; d++) {
            count[sampler.draw(0, chance)]++;
        }
        assertThat(count[1] + count[4] + count[5]).isZero();
        double square = 0;
        for (int i = 0; i < 10; i++) {
            if (!seen.contains(0, i)) {
                square += Math.pow(count[i] - draws / 7.0, 2) / (draws / 7.0);
            }
        }
        // chi-square with 6 degrees of freedom: 22.5 is exceeded once in a thousand
        assertThat(square).isLessThan(22.5);
    }

    @Test
    void findsTheOnlyItemThatIsLeftAmongMany() {
        int[] all = IntStream.range(0, 5000).filter(i -> i != 3210).toArray();
        NegativeSampler sampler = new NegativeSampler(matrix(5000, all, IntStream.range(0, 5000).toArray()));
        assertThat(sampler.draw(0, new RandomStreams(1).stream("test"))).isEqualTo(3210);
        assertThat(sampler.canDraw(1)).isFalse();
    }

    @Test
    void batchesFollowFromTheSeedAndNotFromWhoMakesThem() {
        InteractionMatrix seen = matrix(20, new int[] {1, 4, 5}, new int[] {2, 3}, new int[] {7, 8, 9});
        BatchMaker maker =
                new BatchMaker(Positives.pairs(seen), new NegativeSampler(seen), 2, 3, new RandomStreams(5));
        int[] order = maker.order(2);
        assertThat(maker.batches()).isEqualTo(3);
        assertThat(Arrays.stream(order).sorted().toArray()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        try (BatchQueue queue = new BatchQueue(maker, 2)) {
            for (int b = 0; b < 3; b++) {
                Batch prepared = Objects.requireNonNull(queue.next(TaskContext.quiet()));
                Batch alone = maker.make(2, order, b);
                assertThat(prepared.item()).isEqualTo(alone.item());
                assertThat(prepared.user()).isEqualTo(alone.user());
                assertThat(alone.group()).isEqualTo(3);
                for (int j = 0; j < alone.size(); j++) {
                    assertThat(seen.contains(alone.user()[j], alone.item()[j])).isEqualTo(j % 3 == 0);
                    assertThat(alone.label()[j]).isEqualTo(j % 3 == 0 ? 1f : 0f);
                }
            }
            assertThat(queue.next(TaskContext.quiet())).isNull();
        }
        assertThat(maker.make(3, maker.order(3), 0).item()).isNotEqualTo(maker.make(2, order, 0).item());
    }

    @Test
    void usersWithEveryItemAreLeftOut() {
        Positives positives = Positives.pairs(matrix(3, new int[] {0, 1, 2}, new int[] {1}));
        assertThat(positives.user()).containsExactly(1);
    }
}
