// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.Histories;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;
import org.tastemaker.text.Texts;
import org.tastemaker.train.TrainingListener;
import org.tastemaker.train.TrainingLoop;
import org.tastemaker.train.TrainingResult;
import org.tastemaker.train.TrainingSettings;

/// Data and values at the edge of what there can be, for every model that is installed and is no network: each gives finite
/// scores or a sentence that says what is wrong.
class EveryModelEdgesTest {
    private static final int T = Part.TRAIN.code();
    private static final int V = Part.VALIDATION.code();

    static List<String> models() {
        return Models.installed().all().stream()
                .map(Model::descriptor)
                .filter(each -> !each.abilities().contains(Descriptor.Ability.NETWORK))
                .map(Descriptor::name)
                .toList();
    }

    /// Every need of every model is met: times, ratings, columns on both sides, texts, pictures.
    private static Prepared full(int users, int items, int[][] rows, float @Nullable [] rating) {
        Prepared plain = SmallData.of(users, items, rows, rating, null);
        Interactions all = plain.data().interactions();
        long[] time = new long[all.size()];
        Arrays.setAll(time, r -> 1_600_000_000L + 40_000L * r);
        Interactions timed = new Interactions(all.user(), all.item(), all.rating(), time, null, List.of(), null, List.of());
        DataSet data = plain.data();
        DataSet with = data
                .withItems(new Table(data.items().identifiers(), List.of(
                        codes("kind", items), texts("title", Role.TITLE, items), texts("about", Role.TEXT, items),
                        texts("picture", Role.IMAGE, items))))
                .withUsers(new Table(data.users().identifiers(), List.of(codes("town", users))))
                .withInteractions(timed);
        return new Prepared(plain.protocol(), with, plain.part(), null);
    }

    private static Column codes(String name, int rows) {
        return new Column.Categories(name, Role.CATEGORY, IntStream.range(0, rows).map(r -> r % 2).toArray(), List.of("a", "b"));
    }

    private static Column texts(String name, Role role, int rows) {
        return new Column.Strings(name, role, IntStream.range(0, rows).mapToObj(r -> "red shoe number " + r % 3).toArray(String[]::new));
    }

    private static Optional<byte[]> picture(int item) {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, 0xff0000 >> item % 8);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return Optional.of(out.toByteArray());
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
    }

    private static ModelInput input(Prepared data) {
        return new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(2), EveryModelEdgesTest::picture);
    }

    private static Parameters defaults(Model model) {
        return Parameters.of(model.descriptor().parameters(), Map.of());
    }

    /// Trains as a job does, and asks for scores as an evaluation does.
    private static float[][] scores(String name, Prepared data) {
        Model model = Models.installed().named(name);
        ModelInput input = input(data);
        TrainingResult result = new TrainingLoop().run(
                model, input, defaults(model), TrainingSettings.standard().withMaxEpochs(3), new TrainingListener() {}, TaskContext.quiet());
        try (Recommender recommender = model.restore(input, defaults(model), result.model())) {
            Histories known = Histories.before(data, Part.TEST);
            History[] histories = IntStream.range(0, data.users()).mapToObj(known::of).toArray(History[]::new);
            float[][] scores = new float[histories.length][data.items()];
            recommender.score(histories, scores);
            return scores;
        }
    }

    private static void finiteOrPlain(String name, Prepared data) {
        try {
            for (float[] row : scores(name, data)) {
                for (float score : row) {
                    assertThat(score).as(name).isFinite();
                }
            }
        } catch (ProblemException refused) {
            plain(name, refused);
        }
    }

    private static void plain(String name, ProblemException refused) {
        assertThat(refused.kind()).as(name + refused.getMessage()).isIn(ProblemKind.INPUT, ProblemKind.USAGE);
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            assertThat(refused.describe(Texts.of(locale))).as(name).hasSizeGreaterThan(15).doesNotContain("Exception", "problem.", "{0}");
        }
    }

    private static int[][] pairs(int users, int items, int part) {
        int[][] rows = new int[users * items][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = new int[] {r / items, r % items, part};
        }
        return rows;
    }

    private static float[] ratings(int rows, int different) {
        float[] rating = new float[rows];
        for (int r = 0; r < rows; r++) {
            rating[r] = 3 + r % different;
        }
        return rating;
    }

    @ParameterizedTest
    @MethodSource("models")
    void oneUserWithOneItem(String name) {
        finiteOrPlain(name, full(1, 1, pairs(1, 1, T), ratings(1, 1)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void oneUserWithSeveralItems(String name) {
        finiteOrPlain(name, full(1, 7, pairs(1, 7, T), ratings(7, 3)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void severalUsersWithOneItem(String name) {
        finiteOrPlain(name, full(7, 1, pairs(7, 1, T), ratings(7, 3)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void equalRatings(String name) {
        int[][] rows = IntStream.range(0, 60).mapToObj(r -> new int[] {r % 10, (r * 7 + r / 10) % 13, r % 6 == 5 ? V : T}).toArray(int[][]::new);
        finiteOrPlain(name, full(10, 13, rows, ratings(60, 1)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aValidationPartOfItemsThatNobodyTrainsOn(String name) {
        int[][] rows = {{0, 0, T}, {0, 1, T}, {1, 0, T}, {1, 1, T}, {2, 0, T}, {0, 2, V}, {1, 3, V}};
        finiteOrPlain(name, full(3, 4, rows, ratings(rows.length, 3)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void withoutTrainingRowsThereIsNothingToLearn(String name) {
        Prepared empty = full(2, 3, pairs(2, 3, Part.TEST.code()), ratings(6, 2));
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> scores(name, empty));
        plain(name, refused);
        assertThat(refused).hasMessageContaining("nothing to learn from");
    }

    /// Nothing but who chose what: models that need more refuse before they learn, so that no run is begun.
    @ParameterizedTest
    @MethodSource("models")
    void whatTheDataLackIsSaidBeforeTheFirstEpoch(String name) {
        Model model = Models.installed().named(name);
        int[][] rows = IntStream.range(0, 60).mapToObj(r -> new int[] {r % 10, (r * 7 + r / 10) % 13, T}).toArray(int[][]::new);
        ModelInput bare = new ModelInput(SmallData.of(10, 13, rows, null, null), new RandomStreams(1), ModelInput.Compute.cpu(2));
        Learner begun;
        try {
            begun = TrainingLoop.learner(model, bare, defaults(model));
        } catch (ProblemException refused) {
            plain(name, refused);
            return;
        }
        try (Learner learner = begun) {
            assertThat(learner.epoch(1, TaskContext.quiet()).samples()).as(name).isNotNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void valuesOutsideTheirRangeAndUnknownNamesAreRefused(String name) {
        List<Parameter> declared = Models.installed().named(name).descriptor().parameters();
        refused(name, declared, "no-such-parameter", "1");
        for (Parameter parameter : declared) {
            switch (parameter) {
                case Parameter.Whole whole -> {
                    refused(name, declared, whole.name(), "many");
                    refused(name, declared, whole.name(), Long.toString(whole.max() + 1L));
                    refused(name, declared, whole.name(), Long.toString(whole.min() - 1L));
                }
                case Parameter.Real real -> {
                    refused(name, declared, real.name(), "NaN");
                    refused(name, declared, real.name(), Double.toString(real.max() * 2 + 1));
                    refused(name, declared, real.name(), Double.toString(real.min() - 1));
                }
                case Parameter.Choice choice -> refused(name, declared, choice.name(), "no-such-choice");
                case Parameter.Flag flag -> refused(name, declared, flag.name(), "perhaps");
                case Parameter.Words words -> assertThat(words.parse("x")).isNotNull();
                case Parameter.ModelNames names -> {
                    Parameters given = Parameters.of(declared, Map.of(names.name(), "no-such-model"));
                    Model model = Models.installed().named(name);
                    Prepared data = full(2, 3, pairs(2, 3, T), ratings(6, 2));
                    assertThatThrownBy(() -> TrainingLoop.learner(model, input(data), given))
                            .isInstanceOfSatisfying(ProblemException.class, problem -> plain(name, problem));
                }
            }
        }
    }

    private static void refused(String model, List<Parameter> declared, String name, String value) {
        assertThatThrownBy(() -> Parameters.of(declared, Map.of(name, value)))
                .as("%s %s=%s", model, name, value)
                .isInstanceOfSatisfying(ProblemException.class, problem -> plain(model, problem))
                .hasMessageContaining(name);
    }
}
