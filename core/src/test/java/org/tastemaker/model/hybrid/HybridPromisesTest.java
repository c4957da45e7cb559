// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tastemaker.explain.Explainer;
import org.tastemaker.explain.Explanation;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Family;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelLine;
import org.tastemaker.model.Models;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.published.SmallData;
import org.tastemaker.recommend.Histories;
import org.tastemaker.recommend.TopK;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.ProgressSnapshot;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;
import org.tastemaker.tensor.Tensors;
import org.tastemaker.text.Texts;
import org.tastemaker.train.TrainingListener;
import org.tastemaker.train.TrainingLoop;
import org.tastemaker.train.TrainingSettings;

/// What every hybrid promises, as every other model does.
class HybridPromisesTest {
    private static final Prepared DATA = SmallData.twoTastes(90, 60, 18, 3);
    private static final String FAST = "settings=ease.lambda=20 ials.factors=8 ials.iterations=3";

    /// Names of hybrids with values of their parameters; a semicolon between them.
    static List<String> hybrids() {
        return List.of(
                "blend;" + FAST,
                "blend;weights=fit;normalise=min-max;" + FAST,
                "blend;models=ease,user-knn;weights=2,1;normalise=none;settings=ease.lambda=20",
                "switch;below=8",
                "switch;models=bias,slope-one;below=8",
                "cascade;keep=20",
                "cascade;models=popular,item-knn,ease;keep=30,10",
                "rank-fusion;" + FAST,
                "rank-fusion;rule=borda;models=popular,user-knn",
                "stack;" + FAST,
                "stack;learner=boosting;trees=20;" + FAST,
                "bagging;bags=3;settings=ials.factors=8 ials.iterations=3",
                "bagging;bags=2;model=user-knn;normalise=rank",
                "bagging;bags=2;model=slope-one;normalise=none",
                "blend;models=bagging,popular;settings=bagging.model=item-knn bagging.bags=2");
    }

    private static Recommender fitted(String line, Prepared data, int threads) {
        return ModelLine.of(line).fitted(data, threads, 1);
    }

    private static float[][] scores(Recommender recommender, Prepared data) {
        return ModelLine.scores(recommender, data, Part.TEST);
    }

    @ParameterizedTest
    @MethodSource("hybrids")
    void theResultDoesNotDependOnTheNumberOfThreads(String line) {
        assertThat(scores(fitted(line, DATA, 3), DATA)).isDeepEqualTo(scores(fitted(line, DATA, 1), DATA));
    }

    @ParameterizedTest
    @MethodSource("hybrids")
    void aStoredModelScoresAsTheTrainedOneDoesAndPredictsRatingsIfItSaysSo(String line) {
        Recommender before = fitted(line, DATA, 2);
        Recommender after = ModelLine.of(line).restored(DATA, before.tensors());
        assertThat(scores(after, DATA)).isDeepEqualTo(scores(before, DATA));
        assertThat(after.predictsRatings())
                .isEqualTo(ModelLine.of(line).can(Ability.PREDICTS_RATINGS))
                .isEqualTo(line.contains("slope-one"));
    }

    /// Members that follow the history alone make hybrids that do.
    @ParameterizedTest
    @MethodSource("hybrids")
    void leavingAnItemOutIsExactWhereItIsForTheMembers(String line) {
        boolean folds = line.contains("ials") || line.contains("bias") || !line.contains("models=") && !line.startsWith("switch")
                && !line.startsWith("cascade") && !line.contains("model=");
        Recommender recommender = fitted(line, DATA, 1);
        Histories known = Histories.before(DATA, Part.TEST);
        int[] some = {3, 40, 0, 59};
        for (int u = 0; u < 12; u++) {
            History full = known.of(u);
            History[] alternatives = {full, full.without(0), full.without(full.items().length - 1)};
            float[][] found = new float[alternatives.length][some.length];
            recommender.scoreAlternatives(alternatives, some, found);
            float[][] expected = ModelLine.scores(recommender, DATA, alternatives);
            for (int a = 0; a < alternatives.length; a++) {
                for (int n = 0; n < some.length; n++) {
                    assertThat(found[a][n]).isFinite();
                    if (!folds) {
                        assertThat(found[a][n]).isCloseTo(expected[a][some[n]], Offset.offset(1e-4f));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hybrids")
    void someoneUnknownGetsFiniteScoresWithAndWithoutHistory(String line) {
        History[] strangers = {
            new History(-1, new int[0], new float[0]),
            new History(-1, new int[] {1, 4}, new float[] {1, 1}),
            new History(3, new int[0], new float[0])
        };
        Recommender recommender = fitted(line, DATA, 1);
        float[][] scores = ModelLine.scores(recommender, DATA, strangers);
        float[][] alternatives = new float[3][DATA.items()];
        recommender.scoreAlternatives(strangers, IntStream.range(0, DATA.items()).toArray(), alternatives);
        for (int s = 0; s < 3; s++) {
            for (int i = 0; i < DATA.items(); i++) {
                assertThat(scores[s][i]).isFinite();
                assertThat(alternatives[s][i]).isFinite();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hybrids")
    void oneUserWithOneItemAndEqualRatingsGiveFiniteScores(String line) {
        int t = Part.TRAIN.code();
        Prepared one = SmallData.of(1, 1, new int[][] {{0, 0, t}}, new float[] {3}, null);
        assertThat(scores(fitted(line, one, 2), one)[0][0]).isFinite();
        Prepared two = SmallData.of(2, 2, new int[][] {{0, 0, t}, {1, 0, t}, {1, 1, t}}, new float[] {3, 3, 3}, null);
        for (float[] row : scores(fitted(line, two, 2), two)) {
            assertThat(row[0]).isFinite();
            assertThat(row[1]).isFinite();
        }
    }

    @ParameterizedTest
    @MethodSource("hybrids")
    void itGivesReasonsStrongestFirst(String line) {
        Recommender recommender = fitted(line, DATA, 1);
        Explainer explainer = Explainer.of(recommender, DATA);
        int item = TopK.of(recommender, DATA).list(4, 1).items()[0];
        Explanation found = explainer.explain(4, item, "loo");
        assertThat(found.reasons()).isNotEmpty()
                .isSortedAccordingTo((a, b) -> Double.compare(b.weight(), a.weight()))
                .allSatisfy(reason -> assertThat(reason.weight()).isFinite());
    }

    /// Sums of sums are sums: what the reasons promise is what happens.
    @Test
    void reasonsOfABlendOfSumsAreExact() {
        Recommender recommender = fitted(
                "blend;models=ease,item-knn;normalise=none;settings=ease.lambda=20 item-knn.neighbours=0", DATA, 1);
        Explainer explainer = Explainer.of(recommender, DATA);
        for (int user = 0; user < 5; user++) {
            int item = TopK.of(recommender, DATA).list(user, 1).items()[0];
            assertThat(explainer.explain(user, item, "loo").fidelity()).isCloseTo(1, Offset.offset(1e-3));
        }
    }

    /// Progress names the member at work; a wish to stop that comes then stops it.
    @ParameterizedTest
    @MethodSource("hybrids")
    void itStopsInTheMiddleOfAMember(String line) {
        Cancellation cancellation = new Cancellation();
        Set<String> members = new TreeSet<>();
        TaskListener stopping = new TaskListener() {
            @Override
            public void progress(ProgressSnapshot snapshot) {
                members.add(String.valueOf(snapshot.detail()));
                cancellation.request();
            }
        };
        TaskContext task = new TaskContext(stopping, cancellation, 2);
        try (Learner learner = ModelLine.of(line).learner(DATA, 2, 1)) {
            // similar users are sought when a list is made, so nothing is told of a training
            boolean silent = line.contains("user-knn") && !line.contains("ease");
            if (silent) {
                cancellation.request();
            }
            assertThatThrownBy(() -> learner.epoch(1, task)).isInstanceOf(CancelledException.class);
            if (!silent) {
                assertThat(members).isNotEmpty().allMatch(detail -> Models.installed().all().stream()
                        .anyMatch(model -> detail.startsWith(model.descriptor().name())));
            }
        }
    }

    @Test
    void progressNamesEveryMemberInTurn() {
        List<String> details = new ArrayList<>();
        TaskListener listening = new TaskListener() {
            @Override
            public void progress(ProgressSnapshot snapshot) {
                details.add(String.valueOf(snapshot.detail()));
                assertThat(snapshot.fraction()).isBetween(-1.0, 1.0);
            }
        };
        String line = "blend;models=ease,ials;settings=ials.factors=8 ials.iterations=2";
        try (Learner learner = ModelLine.of(line).learner(DATA, 1, 1)) {
            learner.epoch(1, new TaskContext(listening, new Cancellation(), 1));
        }
        assertThat(details).containsSubsequence("ease", "ials 1 / 2", "ials 2 / 2");
    }

    @Test
    void theLoopTrainsAndKeepsIt() {
        String line = "stack;" + FAST;
        ModelLine stack = ModelLine.of(line);
        Tensors kept = new TrainingLoop()
                .run(
                        stack.model(), ModelLine.input(DATA, 1, 1), stack.parameters(), TrainingSettings.standard(),
                        TrainingListener.SILENT, TaskContext.quiet())
                .model();
        assertThat(kept.tensors().keySet()).anyMatch(name -> name.startsWith("ease/")).contains("coefficients");
        assertThat(scores(stack.restored(DATA, kept), DATA))
                .isDeepEqualTo(scores(fitted(line, DATA, 1), DATA));
    }

    @Test
    void aNetworkCanBeAMember() {
        String line = "blend;models=embedding-dot,popular;settings=embedding-dot.epochs=2 embedding-dot.embedding-size=4";
        assertThat(ModelLine.of(line).can(Ability.NETWORK)).isTrue();
        try (Recommender before = fitted(line, DATA, 1);
                Recommender after = ModelLine.of(line).restored(DATA, before.tensors())) {
            assertThat(before.tensors().words()).containsKey("embedding-dot/network");
            assertThat(scores(after, DATA)).isDeepEqualTo(scores(before, DATA));
            float[][] alone = new float[1][DATA.items()];
            after.scoreAlternatives(
                    new History[] {new History(-1, new int[] {2}, new float[] {1})},
                    IntStream.range(0, DATA.items()).toArray(), alone);
            assertThat(alone[0]).doesNotContain(Float.NaN);
        }
    }

    @Test
    void everyHybridAndEachOfItsParametersIsDescribedInBothLanguages() {
        List<Descriptor> hybrids = Models.installed().all().stream()
                .map(Model::descriptor)
                .filter(descriptor -> descriptor.family() == Family.HYBRID)
                .toList();
        assertThat(hybrids).extracting(Descriptor::name)
                .containsExactly("bagging", "blend", "cascade", "rank-fusion", "stack", "switch");
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            Texts texts = Texts.of(locale);
            for (Descriptor hybrid : hybrids) {
                String key = "model." + hybrid.name();
                for (String text : List.of(".title", ".summary")) {
                    assertThat(texts.has(key + text)).as(key + text).isTrue();
                }
                for (Parameter parameter : hybrid.parameters()) {
                    for (String end : List.of("", ".effect")) {
                        String own = key + ".parameter." + parameter.name() + end;
                        assertThat(texts.has(own) || texts.has("parameter." + parameter.name() + end)).as(own).isTrue();
                    }
                }
            }
        }
    }
}
