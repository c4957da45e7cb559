// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.evaluate.Evaluator;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;
import org.tastemaker.text.Texts;

/// A run that is brought up to date with new rows, beside a training from the beginning.
class UpdateTest {
    /// The last 30 users and some rows of the others are new, and with them a few items.
    private static final GrownData DATA = grown();

    private static GrownData grown() {
        Prepared now = SmallData.twoTastes(300, 80, 30, 4);
        int[] item = now.data().interactions().item();
        return GrownData.of(now, r -> r / 30 < 270 && r % 7 != 3 && item[r] != 5 && item[r] != 6 && item[r] != 60);
    }

    private static Parameters parameters(Model model, Map<String, String> values) {
        return Parameters.of(model.descriptor().parameters(), values);
    }

    private static ModelInput input(Prepared data, int threads) {
        return new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(threads));
    }

    /// A trained model and the loss of its last epoch.
    private record Trained(Recommender recommender, double loss, int epochs) {
        static Trained by(Learner learner, int threads) {
            double loss = Double.NaN;
            for (int epoch = 1; epoch <= learner.epochs(); epoch++) {
                loss = learner.epoch(epoch, new TaskContext(TaskContext.quiet().listener(), TaskContext.quiet().cancellation(), threads)).loss();
            }
            return new Trained(learner.recommender(), loss, learner.epochs());
        }
    }

    private static Tensors then(Model model, Parameters parameters) {
        return Trained.by(model.learner(input(DATA.then(), 1), parameters), 1).recommender().tensors();
    }

    private static Update update(Model model, Parameters parameters, int threads) {
        Earlier earlier = Earlier.of("before", DATA.then(), then(model, parameters), DATA.now());
        return model.update(input(DATA.now(), threads), parameters, earlier);
    }

    @ParameterizedTest
    @CsvSource({"popular,", "sar,jaccard", "sar,lift", "sar,count"})
    void whereSumsSufficeTheResultIsThatOfATrainingFromTheBeginning(String name, String similarity) {
        Model model = Models.installed().named(name);
        Parameters parameters = parameters(model, similarity == null ? Map.of() : Map.of("similarity", similarity));
        Update update = update(model, parameters, 2);
        assertThat(update.how()).isEqualTo(Renewal.SUMS);
        Tensors found = Trained.by(update.learner(), 2).recommender().tensors();
        Tensors wanted = Trained.by(model.learner(input(DATA.now(), 2), parameters), 2).recommender().tensors();
        assertEqual(found, wanted);
    }

    private static void assertEqual(Tensors found, Tensors wanted) {
        assertThat(found.tensors().keySet()).isEqualTo(wanted.tensors().keySet());
        wanted.tensors().forEach((tensor, value) -> assertThat(found.tensors().get(tensor)).as(tensor)
                .usingRecursiveComparison().isEqualTo(value));
    }

    /// A quarter of the epochs comes near all of them, though a quarter of the rows is new: the loss is above that of a
    /// refit by no more than a share, and lists or ratings of the test part are as good within what 300 users tell. What is
    /// learned by small steps has the farthest to go; `UpdatesLandTest` has less new and smaller shares.
    @ParameterizedTest
    @CsvSource({
        "bias, .001", "ials, .02", "als, .02", "svd, .08", "svdpp, .08", "nmf, .08", "bpr, .25", "warp, .02", "fm, .02"
    })
    void aWarmStartComesNearARefitInAQuarterOfTheEpochs(String name, double share) {
        Model model = Models.installed().named(name);
        Parameters parameters = parameters(model, Map.of());
        Trained anew = Trained.by(model.learner(input(DATA.now(), 2), parameters), 2);
        Update update = update(model, parameters, 2);
        assertThat(update.how()).isEqualTo(Renewal.WARM_START);
        Trained warm = Trained.by(update.learner(), 2);
        assertThat(warm.epochs()).isEqualTo((anew.epochs() + 3) / 4);
        double found = measured(warm.recommender());
        double wanted = measured(anew.recommender());
        assertThat(warm.loss()).isLessThanOrEqualTo(anew.loss() * (1 + share));
        if (anew.recommender().predictsRatings()) {
            assertThat(found).isLessThan(wanted * 1.03);
        } else {
            assertThat(found).isGreaterThan(wanted - .03);
        }
    }

    /// Nearly as good for them as a training from the beginning: so much of the pairs in the right order may be missing.
    @ParameterizedTest
    @CsvSource({"svd, .06", "svdpp, .05", "nmf, .06", "bpr, .02", "fm, .02"})
    void beforeTheFirstEpochNewUsersStandWhereTheirRowsPutThem(String name, double missing) {
        Model model = Models.installed().named(name);
        Parameters parameters = parameters(model, Map.of());
        byte[] part = DATA.now().part().clone();
        for (int r : DATA.now().rows(Part.TEST)) {
            part[r] = DATA.now().data().interactions().user()[r] < 270 ? Part.NONE.code() : Part.TEST.code();
        }
        Prepared newcomers = new Prepared("newcomers", DATA.now().data(), part, null);
        Recommender begun = update(model, parameters, 2).learner().recommender();
        Recommender anew = Trained.by(model.learner(input(DATA.now(), 2), parameters), 2).recommender();
        assertThat(measured(begun, newcomers, "auc")).isGreaterThan(measured(anew, newcomers, "auc") - missing);
    }

    private static double measured(Recommender recommender) {
        return measured(recommender, DATA.now(), recommender.predictsRatings() ? "rmse" : "ndcg@10");
    }

    private static double measured(Recommender recommender, Prepared data, String name) {
        MetricName metric = MetricName.parse(name);
        return new Evaluator()
                .evaluate(recommender, data, Part.TEST, java.util.List.of(metric), new CandidateMode.Full(),
                        new RandomStreams(1), TaskContext.quiet())
                .metrics().get(metric.toString()).value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bias", "ials", "als", "svd", "svdpp", "nmf", "bpr", "warp", "fm"})
    void theSameSeedGivesTheSameWhateverTheThreads(String name) {
        Model model = Models.installed().named(name);
        Parameters parameters = parameters(model, Map.of());
        assertEqual(
                Trained.by(update(model, parameters, 1).learner(), 1).recommender().tensors(),
                Trained.by(update(model, parameters, 3).learner(), 3).recommender().tensors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ease", "slim", "gf-cf", "item-knn", "user-knn", "slope-one", "recent-popular", "random", "category-popular", "neumf"})
    void otherModelsSayThatTheyAreFittedAnew(String name) {
        assertThat(Models.installed().named(name).renewal()).isEqualTo(Renewal.REFIT);
    }

    @Test
    void aSupportThatDroppedCountsIsCountedAnew() {
        Model model = Models.installed().named("sar");
        assertThat(update(model, parameters(model, Map.of("support", "2")), 1).how()).isEqualTo(Renewal.REFIT);
    }

    @Test
    void rowsThatWereLearnedAndAreNowTestedAreRefused() {
        byte[] part = DATA.now().part().clone();
        int row = Arrays.stream(DATA.now().rows(Part.TRAIN)).filter(r -> r / 30 < 270 && r % 7 != 3).findFirst().orElseThrow();
        part[row] = Part.TEST.code();
        Prepared other = new Prepared("other", DATA.now().data(), part, null);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Earlier.of("before", DATA.then(), new Tensors(Map.of(), Map.of()), other))
                .satisfies(problem -> assertThat(problem.describe(Texts.of(Locale.ENGLISH)))
                        .contains("before", "then", "other", ", 1 are not in the training part"));
    }

    @Test
    void tensorsOfOtherParametersAreRefused() {
        Model model = Models.installed().named("ials");
        Tensors small = then(model, parameters(model, Map.of("factors", "8")));
        Earlier earlier = Earlier.of("before", DATA.then(), small, DATA.now());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> model.update(input(DATA.now(), 1), parameters(model, Map.of()), earlier))
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("model.problem.update-tensors"));
        Earlier empty = earlier.withTensors(new Tensors(Map.of("x", Tensor.Floats.of(1)), Map.of()));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> model.update(input(DATA.now(), 1), parameters(model, Map.of()), empty));
    }

    @Test
    void everyKindOfUpdateIsToldInBothLanguages() {
        for (Renewal renewal : Renewal.values()) {
            assertThat(Texts.of(Locale.ENGLISH).has("model.renewal." + renewal.word())).isTrue();
            assertThat(Texts.of(Locale.SIMPLIFIED_CHINESE).has("model.renewal." + renewal.word())).isTrue();
        }
    }
}
