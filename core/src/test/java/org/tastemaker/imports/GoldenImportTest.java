// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Role;
import org.tastemaker.split.Candidates;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

/// Imports of public data, against the counts that their publishers state.
final class GoldenImportTest {
    private final Importer importer = Importer.installed();
    private final MemorySink sink = new MemorySink();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ml-100k, ml-100k, 943, 1682, 100000",
        "ml-csv, ml-latest-small, 671, 9066, 100004",
        "sasrec, ml-1m-sas/ml-1m.txt, 6040, 3416, 999611",
        "lightgcn, lightgcn-gowalla, 29858, 40981, 1027370",
        "filmtrust, filmtrust, 1508, 2071, 35497",
        "ncf, ncf-ml-1m, 6040, 3574, 999788",
        "s3rec, s3rec/Beauty.txt, 22363, 12101, 198502",
        "delimited, ms-store-mit/ms_usage.csv, 2343, 101, 11838",
        "delimited, msweb-ccby/msweb_visits.csv, 32711, 285, 98654",
        "delimited, online-retail-cc0/events.csv.gz, 4338, 3665, 397884",
    })
    void saidAndGuessedLayoutsGiveThePublishedCounts(String layout, String path, int users, int items, long rows) {
        ImportRequest guess = ImportRequest.of(data(path));
        assertThat(importer.plan(guess).layout()).isEqualTo(layout);
        ImportReport guessed = importer.run(guess, sink, TaskContext.quiet());
        assertThat(guessed.users()).as("users").isEqualTo(users);
        assertThat(guessed.items()).as("items").isEqualTo(items);
        assertThat(guessed.interactions()).as("rows").isEqualTo(rows);
        assertThat(guessed.files()).allSatisfy(f -> {
            assertThat(f.refused()).isZero();
            assertThat(f.read()).isEqualTo(f.accepted());
        });
        assertThat(importer.run(guess.withLayout(layout), new MemorySink(), TaskContext.quiet()))
                .isEqualTo(guessed);
    }

    @Test
    void movieLens100kBringsTitlesGenresAndPeople() {
        importer.run(ImportRequest.of(data("ml-100k")), sink, TaskContext.quiet());
        DataSet films = sink.dataSet();
        int toyStory = films.items().identifiers().number("1");
        assertThat(((Column.Strings) films.items().column(Role.TITLE).orElseThrow()).values()[toyStory])
                .isEqualTo("Toy Story (1995)");
        Column.Tags genres = (Column.Tags) films.items().column("genres").orElseThrow();
        assertThat(java.util.Arrays.stream(genres.codes(), genres.offsets()[toyStory], genres.offsets()[toyStory + 1])
                        .mapToObj(genres.levels()::get))
                .containsExactlyInAnyOrder("Animation", "Children's", "Comedy");
        Column.Numbers age = (Column.Numbers) films.users().column("age").orElseThrow();
        assertThat(age.values()[films.users().identifiers().number("1")]).isEqualTo(24);
        // 1 Jan 1995
        assertThat(((Column.Times) films.items().column("released").orElseThrow()).values()[toyStory])
                .isEqualTo(788918400L);
    }

    @Test
    void theNeuralCollaborativeFilteringFilesBringPartsAndNinetyNineCandidates() {
        importer.run(ImportRequest.of(data("ncf-ml-1m")), sink, TaskContext.quiet());
        Prepared given = sink.given().orElseThrow();
        assertThat(given.rows(Part.TEST)).hasSize(6040);
        assertThat(given.rows(Part.TRAIN)).hasSize(993748);
        Candidates candidates = given.candidates();
        assertThat(candidates).isNotNull();
        if (candidates != null) {
            assertThat(candidates.user()).hasSize(6040);
            assertThat(java.util.List.of(candidates.items())).allSatisfy(i -> assertThat(i).hasSize(99));
        }
    }

    @Test
    void filmTrustBringsItsLinks() {
        importer.run(ImportRequest.of(data("filmtrust")), sink, TaskContext.quiet());
        assertThat(sink.dataSet().links()).singleElement().satisfies(l -> {
            assertThat(l.name()).isEqualTo("trust");
            assertThat(l.from()).hasSize(1853);
        });
    }

    @Test
    void eventsWithContextKeepIt() {
        importer.run(
                ImportRequest.of(data("online-retail-cc0/events.csv.gz"), data("online-retail-cc0/items.csv")),
                sink,
                TaskContext.quiet());
        assertThat(sink.dataSet().interactions().context()).extracting(Column::name).contains("qty", "price", "country");
        assertThat(sink.dataSet().items().column(Role.TITLE)).isPresent();
    }

    private static Path data(String path) {
        Path found = Path.of(System.getProperty("tastemaker.data", "")).resolve(path);
        assumeTrue(Files.exists(found), "needs the public data: " + path + " is not there");
        return found;
    }
}
