// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

class PairBlocksTest {
    private static final InteractionMatrix PAIRS =
            SmallData.twoTastes(120, 60, 20, 5).matrix(Part.TRAIN);
    private static final int[] ALL = IntStream.range(0, PAIRS.items()).toArray();

    private static List<PairBlocks.Block> epoch(PairBlocks blocks, int epoch) {
        List<PairBlocks.Block> met = new ArrayList<>();
        blocks.epoch(epoch, 1, TaskContext.quiet(), () -> (block, progress) -> {
            met.add(block);
            return 1;
        });
        return met;
    }

    @Test
    void anEpochMeetsEveryPairOnce() {
        PairBlocks blocks = new PairBlocks(PAIRS, ALL, new RandomStreams(1), 5);
        Set<List<Integer>> met = new HashSet<>();
        int count = 0;
        for (PairBlocks.Block block : epoch(blocks, 1)) {
            for (int n = block.from(); n < block.to(); n++) {
                assertThat(PAIRS.contains(block.user()[n], block.item()[n])).isTrue();
                met.add(List.of(block.user()[n], block.item()[n]));
                count++;
            }
        }
        assertThat(count).isEqualTo(PAIRS.cells());
        assertThat(met).hasSize(PAIRS.cells());
    }

    @Test
    void blocksOfARoundShareNeitherUsersNorItems() {
        int parts = 5;
        List<PairBlocks.Block> met = epoch(new PairBlocks(PAIRS, ALL, new RandomStreams(1), parts), 1);
        assertThat(met).hasSize(parts * parts);
        for (int round = 0; round < parts; round++) {
            Set<Integer> users = new HashSet<>();
            Set<Integer> items = new HashSet<>();
            for (PairBlocks.Block block : met.subList(round * parts, (round + 1) * parts)) {
                Set<Integer> mine = new HashSet<>();
                for (int n = block.from(); n < block.to(); n++) {
                    mine.add(block.user()[n]);
                    assertThat(block.candidates()).contains(block.item()[n]);
                }
                mine.forEach(u -> assertThat(users.add(u)).isTrue());
                for (int i : block.candidates()) {
                    assertThat(items.add(i)).isTrue();
                }
            }
            assertThat(items).hasSize(PAIRS.items());
        }
    }

    /// Over many epochs each item that a user does not have is drawn about equally often.
    @Test
    void negativesAreUniformWhateverTheParts() {
        PairBlocks blocks = new PairBlocks(PAIRS, ALL, new RandomStreams(1), 4);
        int[] drawn = new int[PAIRS.items()];
        int epochs = 3000;
        int[] rows = {0};
        for (int epoch = 1; epoch <= epochs; epoch++) {
            blocks.epoch(epoch, 1, TaskContext.quiet(), () -> (block, progress) -> {
                for (int n = block.from(); n < block.to(); n++) {
                    if (block.user()[n] == 7) {
                        int j = blocks.draw(7, block.candidates(), block.chance());
                        assertThat(PAIRS.contains(7, j)).isFalse();
                        drawn[j]++;
                        rows[0]++;
                    }
                }
                return 0;
            });
        }
        double wanted = (double) rows[0] / (PAIRS.items() - PAIRS.count(7));
        for (int i = 0; i < drawn.length; i++) {
            if (PAIRS.contains(7, i)) {
                assertThat(drawn[i]).isZero();
            } else {
                // six deviations of a count that is near to Poisson
                assertThat(Math.abs(drawn[i] - wanted)).isLessThan(6 * Math.sqrt(wanted));
            }
        }
    }

    @Test
    void nothingIsDrawnForAUserWithEverything() {
        InteractionMatrix full =
                SmallData.of(1, 3, new int[][] {{0, 0, 1}, {0, 1, 1}, {0, 2, 1}}, null, null).matrix(Part.TRAIN);
        PairBlocks blocks = new PairBlocks(full, new int[] {0, 1, 2}, new RandomStreams(1));
        assertThat(blocks.draw(0, new int[] {0, 1, 2}, new RandomStreams(1).stream("draw"))).isEqualTo(-1);
    }

    @Test
    void largeDataAreCutIntoPartsAndSmallDataAreNot() {
        assertThat(new PairBlocks(PAIRS, ALL, new RandomStreams(1)).parts()).isOne();
        InteractionMatrix large = SmallData.twoTastes(1500, 1200, 60, 5).matrix(Part.TRAIN);
        int[] items = IntStream.range(0, 1200).toArray();
        assertThat(new PairBlocks(large, items, new RandomStreams(1)).parts()).isEqualTo(3);
    }

    @Test
    void stoppingIsHeardWithinAnEpoch() {
        Cancellation stop = new Cancellation();
        TaskContext task = new TaskContext(TaskListener.SILENT, stop, 1);
        PairBlocks blocks = new PairBlocks(PAIRS, ALL, new RandomStreams(1), 2);
        assertThatThrownBy(() -> blocks.epoch(1, 1, task, () -> (block, progress) -> {
                    stop.request();
                    progress.step(1);
                    return 0;
                }))
                .isInstanceOf(CancelledException.class);
    }
}
