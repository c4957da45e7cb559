// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.imports.ImportRequest;
import org.tastemaker.imports.Importer;
import org.tastemaker.imports.MemorySink;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.split.Splits;
import org.tastemaker.task.TaskContext;
import org.tastemaker.text.Texts;

final class SplitsTest {
    private static final byte TRAIN = Part.TRAIN.code();
    private static final byte VALIDATION = Part.VALIDATION.code();
    private static final byte TEST = Part.TEST.code();

    @Test
    void leaveLastOutTestsTheLastRowOfEveryUserWithThree() {
        // user 0: times 5 1 9 3; user 1: two rows; user 2: three rows of the same time; user 0 has item 7 twice
        DataSet data = data(
                new int[] {0, 0, 0, 0, 1, 1, 2, 2, 2},
                new int[] {7, 1, 7, 3, 1, 2, 4, 5, 6},
                new long[] {5, 1, 9, 3, 1, 2, 8, 8, 8});
        assertThat(split(data, "leave-last-out validation=0", 1).part())
                .containsExactly(TRAIN, TRAIN, TEST, TRAIN, TRAIN, TRAIN, TRAIN, TRAIN, TEST);
        Prepared both = split(data, "leave-last-out validation=1", 1);
        assertThat(both.part())
                .containsExactly(VALIDATION, TRAIN, TEST, TRAIN, TRAIN, TRAIN, TRAIN, VALIDATION, TEST);
        assertThat(both.matrix(Part.TRAIN, Part.VALIDATION).contains(0, 7)).isTrue();
    }

    @Test
    void withoutTimesTheOrderOfRowsDecides() {
        DataSet timed = data(new int[] {0, 0, 0}, new int[] {1, 2, 3}, new long[] {3, 2, 1});
        DataSet data = timed.withInteractions(Interactions.of(new int[] {0, 0, 0}, new int[] {1, 2, 3}));
        assertThat(split(data, "leave-last-out", 1).part()).containsExactly(TRAIN, VALIDATION, TEST);
    }

    @Test
    void everyRowIsInOnePartAndEveryUserTrains() {
        DataSet data = random(3000);
        for (String split : List.of("ratio", "ratio train=.7 validation=.1 test=.2", "leave-last-out", "global-time test=.3 validation=.1")) {
            Prepared prepared = split(data, split, 5);
            assertThat(prepared.part()).as(split).doesNotContain(Part.NONE.code());
            int parts = prepared.rows(Part.TRAIN).length + prepared.rows(Part.VALIDATION).length + prepared.rows(Part.TEST).length;
            assertThat(parts).as(split).isEqualTo(3000);
            assertThat(prepared.data()).isSameAs(data);
            if (!split.startsWith("global")) {
                boolean[] trains = new boolean[40];
                for (int r : prepared.rows(Part.TRAIN)) {
                    trains[data.interactions().user()[r]] = true;
                }
                for (int u : data.interactions().user()) {
                    assertThat(trains[u]).as("%s, user %d", split, u).isTrue();
                }
            }
        }
    }

    @Test
    void foldsTestEveryRowOnceAndLeaveEveryUserSomethingToTrain() {
        DataSet data = random(3000);
        int[] tested = new int[3000];
        int[] size = new int[5];
        for (int fold = 1; fold <= 5; fold++) {
            Prepared prepared = split(data, "k-fold folds=5 fold=" + fold + " validation=.1", 5);
            int[] trains = new int[40];
            for (int r = 0; r < 3000; r++) {
                tested[r] += prepared.part()[r] == TEST ? 1 : 0;
                trains[data.interactions().user()[r]] += prepared.part()[r] == TRAIN ? 1 : 0;
            }
            size[fold - 1] = prepared.rows(Part.TEST).length;
            assertThat(prepared.rows(Part.VALIDATION).length).isBetween(180, 300);
            for (int u : data.interactions().user()) {
                assertThat(trains[u]).isPositive();
            }
        }
        assertThat(tested).containsOnly(1);
        assertThat(IntStream.of(size).allMatch(n -> n > 560 && n < 640)).isTrue();
        DataSet lonely = data(new int[] {0, 1, 1}, new int[] {1, 2, 3}, new long[] {1, 2, 3});
        assertThat(split(lonely, "k-fold folds=2 fold=1", 1).part()[0]).isEqualTo(TRAIN);
        assertThatThrownBy(() -> split(data, "k-fold folds=3 fold=4", 1)).hasMessageContaining("no fold 4 of 3");
    }

    @Test
    void ratioKeepsItsProportionsForEveryUser() {
        DataSet data = random(4000);
        Prepared prepared = split(data, "ratio train=.7 validation=.1 test=.2", 5);
        int[] rows = new int[40];
        int[] tested = new int[40];
        for (int r = 0; r < 4000; r++) {
            rows[data.interactions().user()[r]]++;
            tested[data.interactions().user()[r]] += prepared.part()[r] == TEST ? 1 : 0;
        }
        for (int u = 0; u < 40; u++) {
            assertThat((double) tested[u]).isCloseTo(0.2 * rows[u], within(0.5));
        }
        assertThat(prepared.rows(Part.VALIDATION).length / 4000.0).isCloseTo(0.1, within(0.01));
    }

    @Test
    void nothingOfTheFutureTrainsUnderGlobalTime() {
        DataSet data = random(3000);
        Prepared prepared = split(data, "global-time test=.2 validation=.1", 5);
        long[] time = data.interactions().time();
        assertThat(time).isNotNull();
        if (time != null) {
            long lastTrained = IntStream.of(prepared.rows(Part.TRAIN)).mapToLong(r -> time[r]).max().orElseThrow();
            long firstValidated = IntStream.of(prepared.rows(Part.VALIDATION)).mapToLong(r -> time[r]).min().orElseThrow();
            long lastValidated = IntStream.of(prepared.rows(Part.VALIDATION)).mapToLong(r -> time[r]).max().orElseThrow();
            long firstTested = IntStream.of(prepared.rows(Part.TEST)).mapToLong(r -> time[r]).min().orElseThrow();
            assertThat(lastTrained).isLessThan(firstValidated);
            assertThat(lastValidated).isLessThan(firstTested);
        }
        assertThat(prepared.rows(Part.TEST).length / 3000.0).isCloseTo(0.2, within(0.02));
    }

    @Test
    void theSameSeedGivesTheSamePartsAndAnotherOthers() {
        DataSet data = random(2000);
        assertThat(split(data, "ratio", 5).part()).isEqualTo(split(data, "ratio", 5).part());
        assertThat(split(data, "ratio", 5).part()).isNotEqualTo(split(data, "ratio", 6).part());
    }

    @Test
    void wrongSharesAndMissingTimesAreRefusedPlainly() {
        DataSet data = random(100);
        DataSet timeless = data.withInteractions(Interactions.of(new int[] {0}, new int[] {0}));
        assertThatThrownBy(() -> split(data, "ratio train=.9 test=.2", 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> split(data, "global-time test=1", 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> split(timeless, "global-time", 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> split(data, "given", 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> split(data, "no-such-split", 1)).hasMessageContaining("leave-last-out");
    }

    @Test
    void givenFilesReplaceTheRowsAndAppendWhatIsNew(@TempDir Path folder) throws IOException {
        Path train = Files.writeString(folder.resolve("a base"), "3\t1\t5\t1000000000\n1\t9\t4\t1000000001\n2\t1\t3\t1000000002\n");
        Path test = Files.writeString(folder.resolve("a test"), "99\t1\t2\t1000000003\n1\t1\t2\t1000000004\n");
        DataSet data = random(50);
        Prepared prepared = split(data, "given train='" + train + "' test='" + test + "'", 1);
        assertThat(prepared.part()).containsExactly(TRAIN, TRAIN, TRAIN, TEST, TEST);
        assertThat(prepared.data().interactions().user()).containsExactly(3, 1, 2, 40, 1);
        assertThat(prepared.data().interactions().rating()).containsExactly(5, 4, 3, 2, 2);
        assertThat(prepared.data().users().identifiers().name(40)).isEqualTo("99");
        assertThat(prepared.data().items()).isSameAs(data.items());
    }

    @Test
    void aFoldOfMovieLens100kIsTheWholeDataDivided() {
        Path folder = Path.of(System.getProperty("tastemaker.data", "")).resolve("ml-100k");
        assumeTrue(Files.exists(folder), "needs the public data: ml-100k is not there");
        MemorySink sink = new MemorySink();
        Importer.installed().run(ImportRequest.of(folder), sink, TaskContext.quiet());
        Prepared fold =
                split(sink.dataSet(), "given train='" + folder + "/u1.base' test='" + folder + "/u1.test'", 1);
        assertThat(fold.rows(Part.TRAIN)).hasSize(80000);
        assertThat(fold.rows(Part.TEST)).hasSize(20000);
        assertThat(fold.users()).isEqualTo(943);
        assertThat(fold.items()).isEqualTo(1682);
    }

    @Test
    void aProtocolRunsItsRecipeThenItsSplitAndRecordsBoth() {
        DataSet data = random(2000);
        Recipe recipe = new Recipe(List.of(StepSettings.parse("duplicates"), StepSettings.parse("k-core users=10 items=5")));
        Protocols.Made made = Protocols.installed()
                .prepare("mine", data, recipe, StepSettings.parse("ratio"), new RandomStreams(1), TaskContext.quiet());
        ProtocolRecord record = made.record();
        assertThat(record.name()).isEqualTo("mine");
        assertThat(record.recipe()).isEqualTo(recipe);
        assertThat(record.reports()).hasSize(2);
        assertThat(record.split().values()).containsEntry("test", "0.2");
        assertThat(record.train() + record.test()).isEqualTo(made.prepared().data().interactions().size());
        assertThat(record.reports().getLast().rowsAfter()).isEqualTo(record.train() + record.test());
    }

    @Test
    void everySplitAndParameterHasItsTexts() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Texts texts = Texts.of(locale);
            Splits.installed().all().forEach(split -> {
                assertThat(texts.has("split." + split.name() + ".description")).as(split.name()).isTrue();
                split.parameters()
                        .forEach(p -> assertThat(texts.has("split." + split.name() + ".parameter." + p.name() + ".effect"))
                                .as(p.name())
                                .isTrue());
            });
        }
    }

    private static Prepared split(DataSet data, String split, long seed) {
        return Protocols.installed()
                .prepare("p", data, new Recipe(List.of()), StepSettings.parse(split), new RandomStreams(seed), TaskContext.quiet())
                .prepared();
    }

    private static DataSet random(int n) {
        RandomGenerator random = new RandomStreams(11).stream("rows");
        return data(
                random.ints(n, 0, 40).toArray(),
                random.ints(n, 0, 30).toArray(),
                random.longs(n, 0, n).toArray());
    }

    private static DataSet data(int[] user, int[] item, long[] time) {
        return new DataSet(
                "small",
                table(40),
                table(30),
                new Interactions(user, item, null, time, null, List.of(), null, List.of()),
                List.of());
    }

    private static Table table(int n) {
        return new Table(Identifiers.of(IntStream.range(0, n).mapToObj(Integer::toString).toList()), List.of());
    }
}
