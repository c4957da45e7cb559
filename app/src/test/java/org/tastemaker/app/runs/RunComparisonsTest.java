// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.project.ProtocolFold;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.TaskContext;

class RunComparisonsTest {
    private static final String NDCG = "ndcg@10";

    /// @return as many users whose values lie above those of others by turns more and less
    private static float[] values(int users, double level, double wave) {
        float[] values = new float[users];
        for (int u = 0; u < users; u++) {
            values[u] = (float) (level + wave * (u % 2 == 0 ? 1 : -1));
        }
        return values;
    }

    @Test
    void pValuesOfTheBoardAreAdjustedByHolmOverTheRunsThatAreCompared() {
        RunLine reference = Lines.line("reference", Map.of(NDCG, values(50, 0.2, 0)));
        RunLine near = Lines.line("near", Map.of(NDCG, values(50, 0.215, 0.05)));
        RunLine far = Lines.line("far", Map.of(NDCG, values(50, 0.3, 0.05)));
        RunLine nearer = Lines.line("nearer", Map.of(NDCG, values(50, 0.201, 0.05)));
        Standings found = Standings.of(reference, List.of(far, reference, near, nearer), NDCG, new Cancellation());
        // differences of d above and below .05: t = d / (.05 * sqrt(50/49) / sqrt(50)) = 140 d, 49 degrees of freedom
        assertThat(found.of()).containsOnlyKeys("far", "near", "nearer");
        assertThat(found.of("near").orElseThrow().difference()).isCloseTo(0.015, within(1e-6));
        double plainNear = Verdict.of(near, reference, NDCG).orElseThrow().test().p();
        double plainNearer = Verdict.of(nearer, reference, NDCG).orElseThrow().test().p();
        assertThat(plainNear).isBetween(0.02, 0.05);
        assertThat(found.of("near").orElseThrow().p()).isCloseTo(2 * plainNear, within(1e-9));
        assertThat(found.of("nearer").orElseThrow().p()).isCloseTo(Math.max(2 * plainNear, plainNearer), within(1e-9));
        assertThat(found.of("far").orElseThrow().differs()).isTrue();
        assertThat(found.of("near").orElseThrow().differs()).as("told apart alone, but not among three").isFalse();
    }

    @Test
    void theFrontIsWhatNobodyBeatsInBothMetrics() {
        List<RunLine> lines = List.of(
                Lines.means("right", Map.of("a", .30, "b", .10)), Lines.means("both", Map.of("a", .25, "b", .40)),
                Lines.means("beaten", Map.of("a", .20, "b", .35)), Lines.means("varied", Map.of("a", .10, "b", .60)),
                Lines.means("twin", Map.of("a", .25, "b", .20)), Lines.means("unknown", Map.of("a", .9)));
        Front front = Front.of(lines, "b", Metric.Direction.HIGHER, "a", Metric.Direction.HIGHER);
        assertThat(front.front()).extracting(Front.Point::run).containsExactly("right", "both", "varied");
        assertThat(front.points()).extracting(Front.Point::run).doesNotContain("unknown");
        assertThat(front.points().get(2).beatenBy()).contains("both");
        assertThat(front.points().get(4).beatenBy()).contains("both");
        Front errors = Front.of(lines, "b", Metric.Direction.LOWER, "a", Metric.Direction.HIGHER);
        assertThat(errors.front()).extracting(Front.Point::run).containsExactly("right");
    }

    @Test
    void outliersAreTheUsersForWhomTheTwoRunsDifferMostOnEitherSide() {
        float[] first = {0, .5f, 1, .2f, .2f, 0, Float.NaN};
        float[] second = {1, .4f, 0, .2f, .9f, 0, .5f};
        UserPairs pairs = UserPairs.of(
                        Lines.line("one", Map.of(NDCG, first)), Lines.line("two", Map.of(NDCG, second)), NDCG, u -> "u" + u, false)
                .orElseThrow();
        assertThat(pairs.users()).hasSize(6);
        assertThat(pairs.outliers()).as("two ahead, then two behind, the furthest first").containsExactly(2, 1, 0, 4);
        assertThat(List.of(pairs.ahead(), pairs.behind(), pairs.equal())).containsExactly(2, 2, 2);
        for (int u = 0; u < 6; u++) {
            assertThat(pairs.drawnX()[u]).isCloseTo(pairs.first()[u], within(0.03));
        }
        UserPairs errors = UserPairs.of(
                        Lines.line("one", Map.of(NDCG, first)), Lines.line("two", Map.of(NDCG, second)), NDCG, u -> "u" + u, true)
                .orElseThrow();
        assertThat(errors.outliers()).as("of errors the smaller is ahead").containsExactly(0, 4, 2, 1);
    }

    @Test
    void runsOfOtherUsersAreNotPaired() {
        RunLine one = Lines.line("one", Map.of(NDCG, values(10, .2, 0)));
        RunLine two = Lines.line("two", Map.of(NDCG, values(11, .3, 0)));
        assertThat(PairFindings.of(one, two, new Cancellation()).differences()).isEmpty();
        assertThat(UserPairs.of(one, two, NDCG, Integer::toString, false)).isEmpty();
        assertThat(Standings.of(one, List.of(one, two), NDCG, new Cancellation()).of()).isEmpty();
    }

    @Test
    void settingsThatDifferAreTheOnesAPersonWouldCallDifferent() {
        RunRecord one = Lines.record("one", Map.of("factors", "32", "alpha", "1.0", "epochs", "5"), Map.of());
        RunRecord two = Lines.record("two", Map.of("factors", "64", "alpha", "1"), Map.of());
        assertThat(PairFindings.settings(one, two))
                .containsExactlyInAnyOrder(
                        new PairFindings.Setting("factors", "32", "64"), new PairFindings.Setting("epochs", "5", "–"));
    }

    @Test
    void runsThatDifferInTheShareOfTheirRowsAloneMakeALearningCurve() {
        List<RunLine> lines = Arrays.asList(
                learned("whole", "8", ""), learned("half", "8", "0.5"), learned("tenth", "8", "0.1"), learned("other", "16", ""));
        LearningCurves found = LearningCurves.of(lines, NDCG);
        assertThat(found.curves()).hasSize(1);
        assertThat(found.curves().getFirst().run()).isEqualTo("whole");
        assertThat(found.curves().getFirst().points()).extracting(LearningCurves.Point::share).containsExactly(.1, .5, 1.0);
    }

    @Test
    void theBandOfALearningCurveIsThatOfItsUsersOrOfItsSeeds() {
        List<RunLine> one = List.of(seeded("half", 1, "0.5", .2), seeded("whole", 1, "", .3), seeded("other", 2, "", .4));
        LearningCurves.LearningCurve alone = LearningCurves.of(one, NDCG).curves().getFirst();
        assertThat(alone.seeds()).as("of seed 2 there is only one share").isEqualTo(1);
        assertThat(alone.points().getFirst().value().low()).as("what the run keeps").isCloseTo(.1, within(1e-6));
        List<RunLine> two = List.of(
                seeded("half", 1, "0.5", .2), seeded("whole", 1, "", .3), seeded("half-2", 2, "0.5", .24), seeded("whole-2", 2, "", .4),
                seeded("tenth", 1, "0.1", .1));
        LearningCurves found = LearningCurves.of(two, NDCG);
        assertThat(found.curves()).singleElement().satisfies(curve -> {
            assertThat(curve.seeds()).isEqualTo(2);
            assertThat(curve.run()).isEqualTo("whole");
            assertThat(curve.points()).as("shares that both have").extracting(LearningCurves.Point::share).containsExactly(.5, 1.0);
            assertThat(curve.points().getLast().value().value()).isCloseTo(.35, within(1e-6));
            assertThat(curve.points().getLast().value().low()).isCloseTo(.3, within(1e-6));
            assertThat(curve.points().getLast().value().high()).isCloseTo(.4, within(1e-6));
        });
    }

    @Test
    void runsThatDifferInTheirFoldAloneMakeACrossValidation() {
        ProtocolRecord whole = new ProtocolRecord(
                "main", new Recipe(List.of()), new StepSettings("ratio", Map.of()), List.of(), 10, 10, 90, 0, 10);
        List<ProtocolRecord> protocols = new ArrayList<>(List.of(whole));
        for (int number = 1; number <= 3; number++) {
            ProtocolFold fold = new ProtocolFold("main", number, 3, 0);
            protocols.add(new ProtocolRecord(fold.name(), whole.recipe(), fold.split(), List.of(), 10, 10, 66, 0, 34));
        }
        List<RunLine> lines = new ArrayList<>(List.of(seeded("ials", 1, "", .5)));
        double[] first = {.2, .3, .4};
        for (int fold = 1; fold <= 3; fold++) {
            lines.add(tested("ials", fold, 1, first[fold - 1]));
        }
        lines.add(tested("ials-2", 1, 2, .9));
        CrossValidations.CrossValidation alone = only(lines, protocols);
        assertThat(alone.name()).isEqualTo("ials");
        assertThat(alone.seeds()).as("of seed 2 folds are missing").isEqualTo(1);
        assertThat(alone.planned()).isEqualTo(3);
        CrossValidations.Outcome one = alone.outcome(NDCG, TaskContext.quiet()).orElseThrow();
        assertThat(one.spread().mean()).isCloseTo(.3, within(1e-6));
        assertThat(one.spread().deviation()).isCloseTo(.1, within(1e-6));
        assertThat(one.together().value()).isCloseTo(.3, within(1e-6));
        assertThat(one.values().getFirst().low()).as("that of its users").isCloseTo(.1, within(1e-6));
        lines.add(tested("ials-2", 2, 2, .5));
        lines.add(tested("ials-2", 3, 2, .4));
        CrossValidations.CrossValidation both = only(lines, protocols);
        assertThat(both.name()).isEqualTo("ials");
        assertThat(both.seeds()).isEqualTo(2);
        CrossValidations.Outcome two = both.outcome(NDCG, TaskContext.quiet()).orElseThrow();
        // means .55, .4, .4 of the seeds
        assertThat(two.values().getFirst()).satisfies(value -> {
            assertThat(value.value()).isCloseTo(.55, within(1e-6));
            assertThat(value.low()).isCloseTo(.2, within(1e-6));
            assertThat(value.high()).isCloseTo(.9, within(1e-6));
        });
        assertThat(two.spread().mean()).isCloseTo(.45, within(1e-6));
        assertThat(two.spread().deviation()).isCloseTo(Math.sqrt(.0075), within(1e-6));
        assertThat(two.together().value()).isCloseTo(.45, within(1e-6));
        assertThat(both.outcome("recall@10", TaskContext.quiet())).as("nobody has it").isEmpty();
    }

    private static CrossValidations.CrossValidation only(List<RunLine> lines, List<ProtocolRecord> protocols) {
        List<CrossValidations.CrossValidation> all = CrossValidations.of(lines, protocols).all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static RunLine tested(String name, int fold, long seed, double value) {
        ProtocolFold of = new ProtocolFold("main", fold, 3, 0);
        RunRecord record = new RunRecord(
                of.ofRun(name), "ials", of.name(), Map.of(), seed, "", RunStatus.DONE, 0, 1, 0, 2, 1, Map.of(), null);
        return new RunLine(
                record.name(), "ials", record, RunState.DONE, Lines.evaluation(Map.of(NDCG, values(10, value, 0))), List.of());
    }

    private static RunLine seeded(String name, long seed, String share, double value) {
        RunRecord record = new RunRecord(
                name, "ials", "main", Map.of(), seed, "", RunStatus.DONE, 0, 1, 0, 2, 1,
                share.isEmpty() ? Map.of() : Map.of(RunRecord.TRAINING_SHARE, share), null);
        return new RunLine(name, "ials", record, RunState.DONE, Lines.evaluation(Map.of(NDCG, values(10, value, 0))), List.of());
    }

    private static RunLine learned(String name, String factors, String share) {
        RunRecord record = Lines.record(
                name, Map.of("factors", factors), share.isEmpty() ? Map.of() : Map.of(RunRecord.TRAINING_SHARE, share));
        return new RunLine(
                name, "ials", record, RunState.DONE, Lines.evaluation(Map.of(NDCG, values(10, .2, 0))), List.of());
    }
}
