// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tastemaker.store.event.Moment;
import org.tastemaker.store.event.Shelf;
import org.tastemaker.store.event.Visit;
import org.tastemaker.store.world.Brand;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.StoreCalendar;

/// The probabilities of the impressions are right, and what they allow to estimate is so.
class ImpressionsTest {
    private final Recorded recorded = Standard.RECORDED;

    /// The policy judged: on the random shelf, brands are treated alike. Its value is estimated from what was
    /// clicked, weighted by the inverse propensity, and replayed by the oracle.
    @Test
    void inversePropensityAgreesWithTheOraclesReplay() {
        List<Double> estimates = new ArrayList<>();
        List<Double> replays = new ArrayList<>();
        List<Set<Integer>> touched = new ArrayList<>();
        recorded.world.users().forEach(user -> touched.add(new HashSet<>()));
        List<Integer> opened = new ArrayList<>();
        Set<Integer> page = new HashSet<>();
        Visit visit = recorded.shown.getFirst().visit();
        for (Recorded.Shown shown : recorded.shown) {
            if (shown.visit().number() != visit.number()) {
                touched.get(visit.user()).addAll(opened);
                opened.clear();
                page.clear();
                visit = shown.visit();
            }
            if (shown.impression().shelf() == Shelf.RANDOM) {
                List<Item> free = free(visit, touched.get(visit.user()), page);
                double weights = free.stream().mapToDouble(ImpressionsTest::weight).sum();
                double propensity = shown.impression().probability();
                Item item = recorded.world.items().get(shown.impression().item());
                assertThat(propensity).isCloseTo(weight(item) / weights, within(1e-9));
                estimates.add(shown.clicked() ? 1.0 / free.size() / propensity : 0);
                if (estimates.size() % 25 == 0) {
                    replays.add(replay(visit, shown.impression().position(), free));
                }
            }
            page.add(shown.impression().item());
            if (shown.clicked()) {
                opened.add(shown.impression().item());
            }
        }
        double[] estimate = meanAndError(estimates);
        double[] replay = meanAndError(replays);
        double error = Math.sqrt(estimate[1] * estimate[1] + replay[1] * replay[1]);
        assertThat(estimate[0]).isCloseTo(replay[0], within(2.6 * error));
        // The interval is narrow enough to mean something.
        assertThat(error).isLessThan(.05 * replay[0]);
    }

    @Test
    void theOracleIsCalibrated() {
        double[] expected = new double[10];
        double[] clicked = new double[10];
        Visit visit = null;
        Moment moment = null;
        for (Recorded.Shown shown : recorded.shown) {
            if (moment == null || visit == null || shown.visit().number() != visit.number()) {
                visit = shown.visit();
                moment = recorded.oracle.at(visit.user(), visit.time(), visit.context());
            }
            double p = recorded.oracle.clickProbability(
                    moment, shown.impression().item(), shown.impression().position());
            int bin = (int) (p * 10);
            expected[bin] += p;
            clicked[bin] += shown.clicked() ? 1 : 0;
        }
        for (int k = 0; k < 9; k++) {
            assertThat(clicked[k]).isCloseTo(expected[k], within(4 * Math.sqrt(expected[k]) + 1));
        }
    }

    @Test
    void probabilitiesAreProbabilities() {
        for (Recorded.Shown shown : recorded.shown) {
            assertThat(shown.impression().probability()).isGreaterThan(0).isLessThanOrEqualTo(1);
        }
    }

    private List<Item> free(Visit visit, Set<Integer> touched, Set<Integer> page) {
        long week = StoreCalendar.START + StoreCalendar.week(visit.time()) * 7L * StoreCalendar.DAY;
        return recorded.world.items().stream()
                .filter(i -> i.listed() <= week && !touched.contains(i.index()) && !page.contains(i.index()))
                .toList();
    }

    private double replay(Visit visit, int position, List<Item> free) {
        Moment moment = recorded.oracle.at(visit.user(), visit.time(), visit.context());
        return free.stream()
                .mapToDouble(i -> recorded.oracle.clickProbability(moment, i.index(), position))
                .average()
                .orElse(0);
    }

    private static double weight(Item item) {
        return item.brand().group() == Brand.Group.YOUNG ? Brand.YOUNG_WEIGHT : 1;
    }

    private static double[] meanAndError(List<Double> values) {
        double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
        double variance = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (values.size() - 1);
        return new double[] {mean, Math.sqrt(variance / values.size())};
    }
}
