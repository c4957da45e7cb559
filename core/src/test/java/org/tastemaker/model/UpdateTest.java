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
import org.tastemaker.problem.ProblemException;
import org.tastemaker.published.SmallData;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
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

    private static Trained trained(Learner learner, int threads) {
        return Trained.by(learner, ModelLine.task(threads));
    }

    private static Tensors then(ModelLine line) {
        return trained(line.learner(DATA.then(), 1, 1), 1).recommender().tensors();
    }

    private static Update update(ModelLine line, int threads) {
        Earlier earlier = Earlier.of("before", DATA.then(), then(line), DATA.now());
        return line.model().update(ModelLine.input(DATA.now(), threads, 1), line.parameters(), earlier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"popular", "sar similarity=jaccard", "sar similarity=lift", "sar similarity=count"})
    void whereSumsSufficeTheResultIsThatOfATrainingFromTheBeginning(String words) {
        ModelLine line = ModelLine.of(words);
        Update update = update(line, 2);
        assertThat(update.how()).isEqualTo(Renewal.SUMS);
        Tensors found = trained(update.learner(), 2).recommender().tensors();
        Tensors wanted = trained(line.learner(DATA.now(), 2, 1), 2).recommender().tensors();
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
        ModelLine line = ModelLine.of(name);
        Trained anew = trained(line.learner(DATA.now(), 2, 1), 2);
        Update update = update(line, 2);
        assertThat(update.how()).isEqualTo(Renewal.WARM_START);
        Trained warm = trained(update.learner(), 2);
        assertThat(warm.epochs()).isEqualTo((anew.epochs() + 3) / 4);
        double found = warm.measured(DATA.now());
        double wanted = anew.measured(DATA.now());
        assertThat(warm.loss()).isLessThanOrEqualTo(anew.loss() * (1 + share));
        if (anew.recommender().predictsRatings()) {
            assertThat(found).isLessThan(wanted * 1.03);
        } else {
            assertThat(found).isGreaterThan(wanted - .03);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bias", "ials", "als", "svd", "svdpp", "nmf", "bpr", "warp", "fm"})
    void theSameSeedGivesTheSameWhateverTheThreads(String name) {
        ModelLine line = ModelLine.of(name);
        assertEqual(
                trained(update(line, 1).learner(), 1).recommender().tensors(),
                trained(update(line, 3).learner(), 3).recommender().tensors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ease", "slim", "gf-cf", "item-knn", "user-knn", "slope-one", "recent-popular", "random", "category-popular", "neumf"})
    void otherModelsSayThatTheyAreFittedAnew(String name) {
        assertThat(Models.installed().named(name).renewal()).isEqualTo(Renewal.REFIT);
    }

    @Test
    void aSupportThatDroppedCountsIsCountedAnew() {
        assertThat(update(ModelLine.of("sar support=2"), 1).how()).isEqualTo(Renewal.REFIT);
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
        ModelLine line = ModelLine.of("ials");
        ModelInput input = ModelLine.input(DATA.now(), 1, 1);
        Tensors small = then(ModelLine.of("ials factors=8"));
        Earlier earlier = Earlier.of("before", DATA.then(), small, DATA.now());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> line.model().update(input, line.parameters(), earlier))
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("model.problem.update-tensors"));
        Earlier empty = earlier.withTensors(new Tensors(Map.of("x", Tensor.Floats.of(1)), Map.of()));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> line.model().update(input, line.parameters(), empty));
    }

    @Test
    void everyKindOfUpdateIsToldInBothLanguages() {
        for (Renewal renewal : Renewal.values()) {
            assertThat(Texts.of(Locale.ENGLISH).has("model.renewal." + renewal.word())).isTrue();
            assertThat(Texts.of(Locale.SIMPLIFIED_CHINESE).has("model.renewal." + renewal.word())).isTrue();
        }
    }
}
