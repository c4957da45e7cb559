// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

/// Hybrids of members whose scores are known, beside values worked out by hand.
class FusionByHandTest {
    private static final Offset<Float> CLOSE = Offset.offset(1e-6f);
    private static final int T = Part.TRAIN.code();
    private static final Prepared FOUR = SmallData.of(1, 4, new int[][] {{0, 0, T}}, null, null);
    private static final FixedModel A = FixedModel.of("a", 4, 3, 2, 0);
    private static final FixedModel B = FixedModel.of("b", 10, 30, 20, 20);

    private static History history(int... items) {
        float[] weights = new float[items.length];
        Arrays.fill(weights, 1f);
        return new History(0, items, weights);
    }

    private static Parameters parameters(Model model, String... given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : given) {
            values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return Parameters.of(model.descriptor().parameters(), values);
    }

    private static float[] scores(Model model, Prepared data, History history, String... given) {
        ModelInput input = new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(1));
        try (Learner learner = model.learner(input, parameters(model, given))) {
            learner.epoch(1, TaskContext.quiet());
            try (Recommender recommender = learner.recommender()) {
                float[][] rows = new float[1][data.items()];
                recommender.score(new History[] {history}, rows);
                float[][] alternatives = new float[1][2];
                recommender.scoreAlternatives(new History[] {history}, new int[] {3, 1}, alternatives);
                assertThat(alternatives[0]).containsExactly(new float[] {rows[0][3], rows[0][1]}, CLOSE);
                return rows[0];
            }
        }
    }

    private static List<Integer> order(float[] scores) {
        return IntStream.range(0, scores.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparingInt(i -> i))
                .toList();
    }

    /// Ranks of a: 1 2 3 4. Ranks of b: 4 1 and two that share 2 and 3.
    @Test
    void reciprocalRanksAreSummed() {
        float[] found = scores(new RankFusion(FixedModel.installed(A, B)), FOUR, history(), "models=a,b", "weights=3,1");
        assertThat(found).containsExactly(
                new float[] {
                    .75f / 61 + .25f / 64, .75f / 62 + .25f / 61, .75f / 63 + .25f / 62.5f, .75f / 64 + .25f / 62.5f
                },
                CLOSE);
    }

    @Test
    void bordaCountsTheItemsThatStandLower() {
        float[] found = scores(new RankFusion(FixedModel.installed(A, B)), FOUR, history(), "models=a,b", "rule=borda");
        assertThat(found).containsExactly(new float[] {1.5f, 2.5f, 1.25f, .75f}, CLOSE);
    }

    @Test
    void aBlendAddsUpMinMaxScoresByTheirWeights() {
        Model blend = new Blend(FixedModel.installed(A, B));
        float[] found = scores(blend, FOUR, history(), "models=a,b", "weights=.6,.4", "normalise=min-max");
        assertThat(found).containsExactly(
                new float[] {.6f, .6f * .75f + .4f, .6f * .5f + .4f * .5f, .4f * .5f}, CLOSE);
    }

    @Test
    void aBlendAddsUpRanksStandardScoresAndScoresAsTheyAre() {
        Model blend = new Blend(FixedModel.installed(A, B));
        assertThat(scores(blend, FOUR, history(), "models=a,b", "normalise=rank"))
                .containsExactly(new float[] {.5f, (2 / 3f + 1) / 2, (1 / 3f + .5f) / 2, .25f}, CLOSE);
        assertThat(scores(blend, FOUR, history(), "models=a,b", "normalise=none", "weights=1,1"))
                .containsExactly(new float[] {7, 16.5f, 11, 10}, CLOSE);
        // a has mean 2.25 and variance 35/16, b has mean 20 and variance 50
        float a = (float) (1 / Math.sqrt(35 / 16.0));
        float b = (float) (1 / Math.sqrt(50));
        assertThat(scores(blend, FOUR, history(), "models=a,b", "normalise=z-score"))
                .containsExactly(
                        new float[] {(1.75f * a - 10 * b) / 2, (.75f * a + 10 * b) / 2, -.25f * a / 2, -2.25f * a / 2},
                        Offset.offset(1e-5f));
    }

    @Test
    void aMemberThatSaysTheSameOfAllChangesNothing() {
        FixedModel flat = FixedModel.of("flat", 7, 7, 7, 7);
        for (String scale : List.of("rank", "min-max", "z-score")) {
            float[] found = scores(new Blend(FixedModel.installed(A, flat)), FOUR, history(), "models=a,flat", "normalise=" + scale);
            assertThat(order(found)).isEqualTo(order(A.scores()));
        }
    }

    /// The first picks 5 4 2 of what the user does not have, the second says 2 before 4 and 5, which it holds for equal.
    @Test
    void aCascadeOrdersWhatTheFirstPicks() {
        Prepared seven = SmallData.of(1, 7, new int[][] {{0, 6, T}}, null, null);
        FixedModel first = FixedModel.of("first", 1, 0, 5, 4, 6, 7, 9);
        FixedModel second = FixedModel.of("second", 99, 98, 3, 0, 1, 1, 50);
        Model cascade = new Cascade(FixedModel.installed(first, second));
        float[] found = scores(cascade, seven, history(6), "models=first,second", "keep=3");
        assertThat(order(found)).containsExactly(2, 5, 4, 6, 3, 0, 1);
    }

    @Test
    void aThirdMemberOrdersTheHeadOfWhatTheSecondLeft() {
        Prepared six = SmallData.of(1, 6, new int[][] {{0, 0, T}}, null, null);
        FixedModel first = FixedModel.of("first", 6, 5, 4, 3, 2, 1);
        FixedModel second = FixedModel.of("second", 1, 2, 3, 4, 5, 6);
        FixedModel third = FixedModel.of("third", -3, -2, -1, -4, -5, -6);
        Model cascade = new Cascade(FixedModel.installed(first, second, third));
        float[] found = scores(cascade, six, history(), "models=first,second,third", "keep=4,2");
        // the second makes 3 2 1 0 of 0 1 2 3, the third turns its head
        assertThat(order(found)).containsExactly(2, 3, 1, 0, 4, 5);
    }

    @Test
    void aSwitchGoesByTheLengthOfTheHistory() {
        FixedModel third = FixedModel.of("third", 0, 0, 0, 1);
        Model hybrid = new Switch(FixedModel.installed(A, B, third));
        String[] given = {"models=a,b,third", "below=2,4"};
        assertThat(order(scores(hybrid, FOUR, history(), given))).isEqualTo(order(A.scores()));
        assertThat(order(scores(hybrid, FOUR, history(0), given))).isEqualTo(order(A.scores()));
        assertThat(order(scores(hybrid, FOUR, history(0, 1), given))).isEqualTo(order(B.scores()));
        assertThat(order(scores(hybrid, FOUR, history(0, 1, 2), given))).isEqualTo(order(B.scores()));
        assertThat(order(scores(hybrid, FOUR, history(0, 1, 2, 3), given))).isEqualTo(order(third.scores()));
    }

    @Test
    void ratingsStayRatingsWhereAllMembersPredictThem() {
        Set<Ability> rates = Set.of(Ability.NEW_USERS, Ability.PREDICTS_RATINGS);
        FixedModel a = new FixedModel("a", rates, new float[] {1, 2, 3, 4}, new AtomicInteger());
        FixedModel b = new FixedModel("b", rates, new float[] {5, 4, 3, 2}, new AtomicInteger());
        Model blend = new Blend(FixedModel.installed(a, b, A));
        assertThat(scores(blend, FOUR, history(), "models=a,b", "normalise=none", "weights=1,3"))
                .containsExactly(new float[] {4, 3.5f, 3, 2.5f}, CLOSE);
        assertThat(blend.abilities(parameters(blend, "models=a,b", "normalise=none"))).contains(Ability.PREDICTS_RATINGS);
        assertThat(blend.abilities(parameters(blend, "models=a,b"))).doesNotContain(Ability.PREDICTS_RATINGS);
        Model hybrid = new Switch(FixedModel.installed(a, b));
        assertThat(scores(hybrid, FOUR, history(), "models=a,b")).containsExactly(1, 2, 3, 4);
        assertThat(hybrid.abilities(parameters(hybrid, "models=a,b"))).contains(Ability.PREDICTS_RATINGS);
    }

    @Test
    void newUsersNeedEveryMember() {
        FixedModel old = new FixedModel("old", Set.of(), new float[] {1, 2, 3, 4}, new AtomicInteger());
        for (Model hybrid : List.of(
                new Blend(FixedModel.installed(A, B, old)), new Cascade(FixedModel.installed(A, B, old)),
                new Stack(FixedModel.installed(A, B, old)))) {
            assertThat(hybrid.abilities(parameters(hybrid, "models=a,b"))).containsExactly(Ability.NEW_USERS);
            assertThat(hybrid.abilities(parameters(hybrid, "models=a,old"))).isEmpty();
        }
    }

    @Test
    void everyMemberThatWasOpenedIsClosed() {
        FixedModel a = FixedModel.of("a", 4, 3, 2, 1);
        FixedModel b = FixedModel.of("b", 1, 2, 3, 4);
        Prepared data = SmallData.twoTastes(30, 4, 6, 1);
        for (Model hybrid : List.of(
                new Blend(FixedModel.installed(a, b)), new Stack(FixedModel.installed(a, b)), new Switch(FixedModel.installed(a, b)),
                new Cascade(FixedModel.installed(a, b)), new RankFusion(FixedModel.installed(a, b)))) {
            scores(hybrid, data, history(1), "models=a,b");
            assertThat(a.open()).hasValue(0);
            assertThat(b.open()).hasValue(0);
        }
        scores(new Bagging(FixedModel.installed(a, b)), data, history(1), "model=a");
        assertThat(a.open()).hasValue(0);
    }
}
