// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.task.TaskContext;

class WarpTest {
    private static final int ITEMS = 1001;

    /// Steps are noted, and the observed item stands behind a known number of the others.
    private static final class Noted implements PairStep {
        private final int before;
        private final List<Float> forces = new ArrayList<>();

        Noted(int before) {
            this.before = before;
        }

        @Override
        public float difference(int user, int first, int second) {
            return second <= before ? -1 : 5;
        }

        @Override
        public void step(int user, int first, int second, float force) {
            forces.add(force);
        }
    }

    private static Noted afterEpochs(int before, int trials, int epochs) {
        InteractionMatrix one =
                SmallData.of(1, ITEMS, new int[][] {{0, 0, Part.TRAIN.code()}}, null, null).matrix(Part.TRAIN);
        int[] all = IntStream.range(0, ITEMS).toArray();
        PairBlocks blocks = new PairBlocks(one, all, new RandomStreams(1), 1);
        Noted noted = new Noted(before);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            blocks.epoch(epoch, 1, TaskContext.quiet(), () -> new WarpWorker(blocks, noted, trials, ITEMS));
        }
        return noted;
    }

    @Test
    void theWeightIsTheSumOfTheReciprocalsUpToTheRank() {
        double sum = 0;
        for (int rank = 1; rank <= 5000; rank++) {
            sum += 1.0 / rank;
            assertThat(WarpWorker.weight(rank)).isCloseTo(sum, within(1e-7));
        }
    }

    @Test
    void theRankIsTheOtherItemsDividedByTheDraws() {
        assertThat(WarpWorker.rank(101, 1)).isEqualTo(100);
        assertThat(WarpWorker.rank(101, 3)).isEqualTo(33);
        assertThat(WarpWorker.rank(101, 200)).isZero();
    }

    /// With every item before it, the first draw violates and the rank is that of the last place.
    @Test
    void anItemBehindAllOthersGetsTheWeightOfTheLastPlace() {
        Noted noted = afterEpochs(ITEMS, 50, 20);
        assertThat(noted.forces).hasSize(20).allMatch(f -> Math.abs(f - WarpWorker.weight(ITEMS - 1)) < 1e-4);
    }

    /// The number of draws is geometric: the mean weight over many epochs is the expectation worked out from that.
    @Test
    void overManyDrawsTheWeightIsThatOfTheRankEstimate() {
        int before = 100;
        int epochs = 20_000;
        int trials = 200;
        Noted noted = afterEpochs(before, trials, epochs);
        double hit = before / (double) (ITEMS - 1);
        double wanted = 0;
        double met = 0;
        for (int drawn = 1; drawn <= trials; drawn++) {
            double chance = Math.pow(1 - hit, drawn - 1) * hit;
            wanted += chance * WarpWorker.weight(Math.max(1, (ITEMS - 1) / drawn));
            met += chance;
        }
        double mean = noted.forces.stream().mapToDouble(f -> f).average().orElseThrow();
        assertThat(mean).isCloseTo(wanted / met, within(.03));
        assertThat(noted.forces.size() / (double) epochs).isCloseTo(met, within(.01));
    }

    @Test
    void anItemBeforeAllOthersIsLeftAsItIs() {
        assertThat(afterEpochs(-1, 20, 50).forces).isEmpty();
    }
}
