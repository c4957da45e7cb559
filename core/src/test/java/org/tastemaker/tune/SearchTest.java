// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.random.RandomStreams;

/// Searches on functions whose optimum is known.
class SearchTest {
    private static final BestFirst LOWER = new BestFirst(true);
    private static final SearchSpace PLANE = new SearchSpace(List.of(
            Dimension.real("x", -5, 10, false), Dimension.real("y", 0, 15, false)));
    private static final SearchSpace MODEL = new SearchSpace(List.of(
            Dimension.real("learning-rate", 1e-4, 1, true), Dimension.whole("factors", 8, 512, true),
            Dimension.choice("optimizer", List.of("sgd", "adam", "adagrad", "rmsprop"))));

    /// Branin's function: three optima of .397887.
    private static double branin(Map<String, String> at) {
        double x = Double.parseDouble(at.getOrDefault("x", ""));
        double y = Double.parseDouble(at.getOrDefault("y", ""));
        double a = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
        return a * a + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
    }

    /// Best at a learning rate of .01, 64 factors, adam: 0.
    private static double bowl(Map<String, String> at) {
        double rate = Math.log10(Double.parseDouble(at.getOrDefault("learning-rate", ""))) + 2;
        double factors = Math.log(Double.parseDouble(at.getOrDefault("factors", "")) / 64) / Math.log(2);
        return rate * rate + factors * factors / 4 + (at.getOrDefault("optimizer", "").equals("adam") ? 0 : 1);
    }

    private static List<Trial> run(Search search, ToDoubleFunction<Map<String, String>> function) {
        List<Trial> done = new ArrayList<>();
        for (Optional<Proposal> next = search.next(done); next.isPresent(); next = search.next(done)) {
            double value = function.applyAsDouble(next.get().values());
            done.add(Trial.done(done.size() + 1, next.get(), new TrialResult(value, 1, List.of(value)), 0));
        }
        return done;
    }

    private static double best(List<Trial> trials) {
        return trials.stream().mapToDouble(Trial::value).min().orElseThrow();
    }

    private static Search search(SearchKind kind, SearchSpace space, int trials, long seed) {
        Map<String, String> start = space.values(new double[space.dimensions().size()]);
        return kind.make(space, trials, new RandomStreams(seed), start, LOWER);
    }

    private static void tpeBeatsRandom(SearchSpace space, ToDoubleFunction<Map<String, String>> function, double close) {
        int better = 0;
        double[] mean = new double[2];
        for (int seed = 0; seed < 20; seed++) {
            double tpe = best(run(search(SearchKind.TPE, space, 60, seed), function));
            double random = best(run(search(SearchKind.RANDOM, space, 60, seed), function));
            better += tpe <= random ? 1 : 0;
            mean[0] += tpe / 20;
            mean[1] += random / 20;
        }
        assertThat(better).as("of 20 seeds; means %s", java.util.Arrays.toString(mean)).isGreaterThanOrEqualTo(16);
        assertThat(mean[0]).isLessThan(mean[1]).isLessThan(close);
    }

    @Test
    void tpeComesNearerToTheOptimumOfBraninThanRandomSearch() {
        tpeBeatsRandom(PLANE, SearchTest::branin, .397887 + .35);
    }

    @Test
    void tpeComesNearerToTheOptimumOfAModelsLikeThanRandomSearch() {
        tpeBeatsRandom(MODEL, SearchTest::bowl, .12);
    }

    @Test
    void equalSeedsMakeEqualTrialsAndOtherSeedsOthers() {
        for (SearchKind kind : List.of(SearchKind.TPE, SearchKind.RANDOM, SearchKind.HALVING)) {
            List<Trial> one = run(search(kind, MODEL, 27, 7), SearchTest::bowl);
            assertThat(run(search(kind, MODEL, 27, 7), SearchTest::bowl)).as(kind.word()).isEqualTo(one);
            assertThat(run(search(kind, MODEL, 27, 8), SearchTest::bowl)).as(kind.word()).isNotEqualTo(one);
        }
    }

    @Test
    void aSearchThatIsGivenMoreTrialsBeginsWithTheSameOnes() {
        List<Trial> few = run(search(SearchKind.TPE, MODEL, 15, 3), SearchTest::bowl);
        assertThat(run(search(SearchKind.TPE, MODEL, 40, 3), SearchTest::bowl).subList(0, 15)).isEqualTo(few);
    }

    @Test
    void noCombinationIsTriedTwiceAndASmallSpaceEndsTheSearch() {
        SearchSpace small = new SearchSpace(List.of(Dimension.whole("k", 1, 3, false), Dimension.choice("c", List.of("a", "b"))));
        for (SearchKind kind : List.of(SearchKind.TPE, SearchKind.RANDOM, SearchKind.GRID)) {
            List<Trial> trials = run(search(kind, small, 50, 1), values -> values.hashCode());
            assertThat(trials).as(kind.word()).hasSize(6);
            assertThat(new HashSet<>(trials.stream().map(Trial::values).toList())).as(kind.word()).hasSize(6);
        }
        List<Trial> tpe = run(search(SearchKind.TPE, new SearchSpace(List.of(Dimension.whole("k", 1, 20, false))), 50, 1), values -> 0);
        assertThat(tpe).hasSize(20);
    }

    @Test
    void theFirstTrialHasTheStart() {
        Map<String, String> start = Map.of("learning-rate", "0.05", "factors", "100", "optimizer", "adagrad");
        for (SearchKind kind : List.of(SearchKind.TPE, SearchKind.RANDOM, SearchKind.HALVING)) {
            Search search = kind.make(MODEL, 5, new RandomStreams(1), MODEL.nearest(start), LOWER);
            assertThat(search.next(List.of()).orElseThrow().values()).isEqualTo(start);
        }
    }

    @Test
    void aGridVisitsEveryCombination() {
        SearchSpace space = new SearchSpace(List.of(
                Dimension.real("rate", .01, 1, true), Dimension.choice("c", List.of("a", "b", "c")), Dimension.whole("k", 1, 2, false)));
        List<Trial> trials = run(search(SearchKind.GRID, space, 20, 1), values -> 0);
        // 3 choices and at most 20 trials leave room for 2 x 3 steps of the ranges
        assertThat(trials).hasSize(18);
        assertThat(new HashSet<>(trials.stream().map(Trial::values).toList())).hasSize(18);
        assertThat(trials.stream().map(trial -> trial.values().get("rate")).distinct()).containsExactly("0.01", "0.1", "1.0");
        assertThatThrownBy(() -> search(SearchKind.GRID, space, 2, 1)).isInstanceOf(ProblemException.class).hasMessageContaining("3 combinations");
    }

    @Test
    void halvingGivesEachRungItsBudgetAndKeepsTheBetterThird() {
        List<Trial> trials = run(search(SearchKind.HALVING, MODEL, 27, 5), SearchTest::bowl);
        assertThat(trials).hasSize(27 + 9 + 3 + 1);
        int[] sizes = {27, 9, 3, 1};
        int from = 0;
        for (int rung = 0; rung < sizes.length; rung++) {
            List<Trial> here = trials.subList(from, from + sizes[rung]);
            double share = Math.pow(3, rung - 3);
            assertThat(here).allSatisfy(trial -> assertThat(trial.share()).isCloseTo(share, within(1e-12)));
            if (rung > 0) {
                List<Trial> before = trials.subList(from - sizes[rung - 1], from);
                assertThat(here.stream().map(Trial::values))
                        .containsExactlyElementsOf(before.stream().sorted(LOWER).limit(sizes[rung]).map(Trial::values).toList());
            }
            from += sizes[rung];
        }
        assertThat(search(SearchKind.HALVING, MODEL, 27, 5).plan()).isEqualTo(trials.stream().map(Trial::share).toList());
        assertThat(trials.getLast().full()).isTrue();
        assertThat(search(SearchKind.HALVING, MODEL, 2, 5).plan()).containsExactly(1.0, 1.0);
    }

    @Test
    void placesAndValuesAgree() {
        for (Dimension dimension : MODEL.dimensions()) {
            for (String value : dimension.grid(7)) {
                assertThat(dimension.at(dimension.place(value))).isEqualTo(value);
            }
        }
        Dimension whole = Dimension.whole("k", 1, 4, false);
        assertThat(java.util.stream.IntStream.range(0, 400).mapToObj(n -> whole.at((n + .5) / 400)).filter("1"::equals)).hasSize(100);
    }

    @Test
    void theDensityOfPointsIsOne() {
        Density density = Density.of(Dimension.real("x", 0, 1, false), .02, .4, .41, .97);
        double sum = java.util.stream.IntStream.range(0, 10_000).mapToDouble(n -> density.at((n + .5) / 10_000) / 10_000).sum();
        assertThat(sum).isCloseTo(1, within(1e-4));
        assertThat(Density.of(Dimension.choice("c", List.of("a", "b", "c")), 1 / 6.0, 1 / 6.0).at(.1)).isCloseTo(.6, within(1e-12));
    }
}
