// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tastemaker.model.Needs;
import org.tastemaker.model.PairCounts;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.published.SmallData;

class SlimNeedsTest {
    private static final int USERS = 800;
    private static final int ITEMS = 200;

    /// Whether a user has an item: independent of her other items, by how popular it and how active she is.
    private static final boolean[][] CHOSEN = chosen();

    private static boolean[][] chosen() {
        SplittableRandom random = new SplittableRandom(7);
        boolean[][] chosen = new boolean[USERS][ITEMS];
        for (int u = 0; u < USERS; u++) {
            double active = random.nextDouble(.2, 1);
            for (int i = 0; i < ITEMS; i++) {
                chosen[u][i] = random.nextDouble() < .5 * active / Math.sqrt(1 + i);
            }
        }
        return chosen;
    }

    private static int[][] met() {
        int[][] met = new int[ITEMS][ITEMS];
        for (boolean[] row : CHOSEN) {
            for (int i = 0; i < ITEMS; i++) {
                for (int j = 0; j < ITEMS && row[i]; j++) {
                    met[i][j] += row[j] ? 1 : 0;
                }
            }
        }
        return met;
    }

    private static PairCounts counts() {
        int[] ofUser = new int[USERS];
        int[] ofItem = new int[ITEMS];
        for (int u = 0; u < USERS; u++) {
            for (int i = 0; i < ITEMS; i++) {
                ofUser[u] += CHOSEN[u][i] ? 1 : 0;
                ofItem[i] += CHOSEN[u][i] ? 1 : 0;
            }
        }
        return new PairCounts(ofUser, ofItem);
    }

    private static SlimNeeds needs(double sums, int limit) {
        return SlimNeeds.of(counts(), sums, limit, 1);
    }

    @Test
    void pairsThatMetAreToldFromThePopularityOfItems() {
        long met = Arrays.stream(met()).flatMapToInt(Arrays::stream).filter(n -> n > 0).count();
        assertThat(needs(.01, 0).entries()).isCloseTo(met, within(.15 * met));
    }

    /// Each pair with more common users than the penalty asks for, times what one of the two items met.
    @Test
    void stepsOfTheDescentAreThoseThatAreCountedInTheData() {
        int[][] met = met();
        for (double sums : new double[] {.004, .01, .03}) {
            double steps = 0;
            for (int j = 0; j < ITEMS; j++) {
                for (int i = 0; i < ITEMS; i++) {
                    if (i != j && met[j][i] > sums * USERS) {
                        steps += Arrays.stream(met[i]).filter(n -> n > 0).count();
                    }
                }
            }
            double told = (needs(sums, 0).seconds() - needs(1000, 0).seconds()) * 1e9 / 2;
            assertThat(told).as("penalty %s", sums).isCloseTo(steps, within(.4 * steps));
        }
    }

    @Test
    void fewerItemsAHigherPenaltyAndMoreThreadsTakeLess() {
        assertThat(needs(.01, 50).seconds()).isLessThan(needs(.01, 100).seconds()).isPositive();
        assertThat(needs(.01, 50).bytes()).isLessThan(needs(.01, 100).bytes());
        assertThat(needs(.01, ITEMS).needs().remarks()).isEmpty();
        assertThat(needs(.01, 50).needs().remarks()).containsExactly(new Needs.Remark("model.log.slim.limit", List.of(50)));
        assertThat(needs(.03, 0).seconds()).isLessThan(needs(.01, 0).seconds());
        assertThat(SlimNeeds.of(counts(), .01, 0, 4).seconds()).isCloseTo(needs(.01, 0).seconds() / 4, within(1e-9));
    }

    @Test
    void whatIsLongOrLargeNamesWhatCanBeDone() {
        PairCounts shop = new PairCounts(
                IntStream.range(0, 2_000_000).map(u -> 500).toArray(), IntStream.range(0, 200_000).map(i -> 5_000).toArray());
        Needs all = SlimNeeds.of(shop, .000001, 0, 2).needs();
        assertThat(all.remarks()).extracting(Needs.Remark::key).containsExactly("model.remark.slim.long", "model.remark.slim.memory");
        assertThat(all.problem()).isNull();
        assertThat(SlimNeeds.of(shop, .004, 1000, 2).needs().remarks())
                .containsExactly(new Needs.Remark("model.log.slim.limit", List.of(1000)));
    }

    @Test
    void theFormIsToldAndDataWithoutTrainingRowsTakeNothing() {
        Slim slim = new Slim();
        Parameters usual = Parameters.of(slim.descriptor().parameters(), Map.of());
        assertThat(slim.outlook(() -> SmallData.twoTastes(300, 90, 40, 3)).orElseThrow().needs(usual, 2).orElseThrow().seconds())
                .isBetween(0., .1);
        assertThat(slim.outlook(() -> SmallData.of(2, 2, new int[0][], null, null)).orElseThrow().needs(usual, 2).orElseThrow().bytes())
                .isZero();
    }
}
