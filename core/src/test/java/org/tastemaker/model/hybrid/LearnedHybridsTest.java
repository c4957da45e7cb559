// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.Interactions;
import org.tastemaker.model.ModelLine;
import org.tastemaker.model.Models;
import org.tastemaker.model.Recommender;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// What hybrids find out by themselves, on data where it is known.
class LearnedHybridsTest {
    private static final Prepared DATA = SmallData.twoTastes(200, 80, 24, 5);

    private static Recommender trained(String name, String... given) {
        return trained(1, name, given);
    }

    private static Recommender trained(long seed, String name, String... given) {
        return ModelLine.with(Models.installed().named(name), given).fitted(DATA, 1, seed);
    }

    private static float[][] scores(Recommender recommender) {
        return ModelLine.scores(recommender, DATA, Part.VALIDATION);
    }

    @Test
    void aStackTrustsTheMemberThatKnowsSomething() {
        float[] coefficients = trained("stack", "models=random,ease", "settings=ease.lambda=20")
                .tensors().floats("coefficients").values();
        assertThat(coefficients[1]).isGreaterThan(.3f);
        assertThat(Math.abs(coefficients[0])).isLessThan(coefficients[1] / 3);
    }

    @Test
    void searchedWeightsGoToTheMemberThatKnowsSomething() {
        float[] weights = trained("blend", "models=random,ease", "weights=fit", "settings=ease.lambda=20")
                .tensors().floats("weights").values();
        assertThat(weights[0] + weights[1]).isCloseTo(1, Offset.offset(1e-5f));
        assertThat(weights[1]).isGreaterThan(.75f);
    }

    @Test
    void boostedTreesPutTheMemberThatKnowsSomethingFirst() {
        float[][] boosted = scores(trained("stack", "models=random,ease", "learner=boosting", "settings=ease.lambda=20"));
        float[][] ease = scores(trained("ease", "lambda=20"));
        float[][] random = scores(trained("random"));
        double withEase = 0;
        double withRandom = 0;
        for (int u = 0; u < DATA.users(); u++) {
            withEase += correlation(boosted[u], ease[u]);
            withRandom += correlation(boosted[u], random[u]);
        }
        assertThat(withEase / DATA.users()).isGreaterThan(.5);
        assertThat(Math.abs(withRandom / DATA.users())).isLessThan(.2);
    }

    private static double correlation(float[] a, float[] b) {
        float[] x = a.clone();
        float[] y = b.clone();
        Normalisation.standardise(x);
        Normalisation.standardise(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum / x.length;
    }

    @Test
    void oneBagOfAllRowsIsTheModelItself() {
        float[][] bag = scores(trained("bagging", "model=item-knn", "bags=1", "bootstrap=false", "normalise=none"));
        assertThat(bag).isDeepEqualTo(scores(trained("item-knn")));
    }

    @Test
    void bagsDifferAndAnotherSeedGivesOthers() {
        Recommender one = trained("bagging", "model=item-knn", "bags=2");
        assertThat(one.tensors().part("bag-1/").floats("similarity").values())
                .isNotEqualTo(one.tensors().part("bag-2/").floats("similarity").values());
        assertThat(scores(one)).isDeepEqualTo(scores(trained("bagging", "model=item-knn", "bags=2")));
        assertThat(scores(one)).isNotEqualTo(scores(trained(2, "bagging", "model=item-knn", "bags=2")));
    }

    @Test
    void aBagHasAsManyRowsOfEachUserAsTheTrainingPart() {
        Prepared bag = Bootstrap.of(DATA, new RandomStreams(1));
        int[] drawn = new int[DATA.users()];
        int[] all = new int[DATA.users()];
        Set<Long> different = new HashSet<>();
        Set<Long> training = new HashSet<>();
        for (int r : DATA.rows(Part.TRAIN)) {
            all[DATA.data().interactions().user()[r]]++;
            training.add((long) DATA.data().interactions().user()[r] * DATA.items() + DATA.data().interactions().item()[r]);
        }
        for (int r : bag.rows(Part.TRAIN)) {
            drawn[bag.data().interactions().user()[r]]++;
            different.add((long) bag.data().interactions().user()[r] * DATA.items() + bag.data().interactions().item()[r]);
        }
        assertThat(drawn).isEqualTo(all);
        assertThat(training).containsAll(different);
        assertThat(different.size()).isBetween(training.size() / 2, training.size() * 9 / 10);
    }

    /// The data with a time for each row, in no order.
    private static Prepared timed() {
        Interactions plain = DATA.data().interactions();
        long[] time = new long[plain.size()];
        RandomGenerator draw = new RandomStreams(5).stream("times");
        Arrays.setAll(time, r -> draw.nextLong(1_000_000));
        Interactions timed = new Interactions(
                plain.user(), plain.item(), plain.rating(), time, plain.event(), plain.eventNames(), plain.weight(), plain.context());
        return new Prepared(DATA.protocol(), DATA.data().withInteractions(timed), DATA.part(), DATA.candidates());
    }

    @Test
    void theNewestPutAsideAreNewerThanAllThatIsLeft() {
        Prepared timed = timed();
        HeldOut split = HeldOut.of(timed, HeldOut.Which.NEWEST, new RandomStreams(1));
        long[] time = java.util.Objects.requireNonNull(timed.data().interactions().time());
        long[][] last = new long[timed.users()][timed.items()];
        for (int r : timed.rows(Part.TRAIN)) {
            int user = timed.data().interactions().user()[r];
            int item = timed.data().interactions().item()[r];
            last[user][item] = Math.max(last[user][item], time[r]);
        }
        for (int u = 0; u < timed.users(); u++) {
            int all = timed.matrix(Part.TRAIN).count(u);
            assertThat(split.held()[u]).hasSize(all < 2 ? 0 : (int) Math.ceil(all / 10.0));
            for (int held : split.held()[u]) {
                for (int left : split.known().itemsOf(u)) {
                    assertThat(last[u][held]).isGreaterThanOrEqualTo(last[u][left]);
                }
            }
        }
    }

    @Test
    void whatIsPutAsideIsATenthOfPairsAndNobodyLosesAll() {
        HeldOut split = HeldOut.of(DATA, HeldOut.Which.RANDOM, new RandomStreams(1));
        int pairs = DATA.matrix(Part.TRAIN).cells();
        int held = Arrays.stream(split.held()).mapToInt(items -> items.length).sum();
        assertThat(held).isBetween(pairs / 14, pairs / 7);
        assertThat(split.known().cells()).isEqualTo(pairs - held);
        for (int u = 0; u < DATA.users(); u++) {
            assertThat(split.known().count(u)).isPositive();
            for (int item : split.held()[u]) {
                assertThat(split.known().contains(u, item)).isFalse();
                assertThat(DATA.matrix(Part.TRAIN).contains(u, item)).isTrue();
            }
        }
    }
}
