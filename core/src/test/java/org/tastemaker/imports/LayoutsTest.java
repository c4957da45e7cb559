// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Role;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

/// Every layout on files of a few lines.
final class LayoutsTest {
    private final Importer importer = Importer.installed();
    private final MemorySink sink = new MemorySink();

    @TempDir
    Path folder = Path.of("");

    @Test
    void theStoreIsReadWithPicturesFriendsAndContext() throws IOException {
        write(
                "interactions.csv",
                "user,item,event,time,rating,dwell,review,device,place,weather,holiday,session\nu1,i1,browse,2024-01-01T10:00:00Z,,12.5,,phone,home,rain,,s1\nu1,i1,rating,2024-01-01T11:00:00Z,5,,\"good, \"\"very\"\"\",phone,home,rain,,s1\nu2,i2,purchase,2024-01-02T10:00:00Z,,,,laptop,work,sun,new year,s2\n");
        write(
                "items.csv",
                "item,title,title_zh,description,tags,brand,category,price,listed,image\ni1,Phone,手机,A phone,light|fast,Aurel,phones,199.5,2023-05-01,i1.png\ni2,Case,保护壳,A case,,Aurel,cases,,2023-05-01,../../secret.png\ni3,Unsold,滞销,Nobody bought it,slow,Bor,phones,10,2023-05-01,\n");
        write("users.csv", "user,age_band,city,member_since,device\nu1,18-25,Linz,2020-01-01,phone\nu2,,Graz,2021-01-01,laptop\n");
        write("friends.csv", "user,friend,since\nu1,u2,2022-01-01\n");
        Files.createDirectories(folder.resolve("images"));
        Files.write(folder.resolve("images/i1.png"), new byte[] {1, 2, 3});
        Path secret = folder.resolveSibling("secret.png");
        Files.write(secret, new byte[] {9});

        ImportReport report = run(ImportRequest.of(folder), "store");
        Files.delete(secret);
        assertThat(report.items()).isEqualTo(2);
        DataSet data = sink.dataSet();
        assertThat(data.items().size()).isEqualTo(3);
        assertThat(data.interactions().eventNames()).containsExactly("browse", "rating", "purchase");
        assertThat(data.interactions().rating()).containsExactly(Float.NaN, 5f, Float.NaN);
        assertThat(data.interactions().context()).extracting(Column::name)
                .contains("dwell", "review", "device", "place", "weather", "holiday");
        assertThat(sink.image(0)).contains(new byte[] {1, 2, 3});
        assertThat(sink.image(1)).as("a picture outside of the folder").isEmpty();
        assertThat(data.links()).singleElement().satisfies(l -> assertThat(l.to()).containsExactly(1));
        assertThat(((Column.Strings) data.items().column(Role.TITLE).orElseThrow()).values()[2]).isEqualTo("Unsold");
        Column.Numbers price = (Column.Numbers) data.items().column("price").orElseThrow();
        assertThat(price.values()).containsExactly(199.5, Double.NaN, 10);
    }

    @Test
    void neuralCollaborativeFilteringKeepsTheTestItemAmongItsNegatives() throws IOException {
        write("x.train.rating", "0\t1\t5\t10\n0\t2\t3\t11\n1\t1\t4\t12\n");
        write("x.test.rating", "0\t3\t5\t20\n1\t2\t5\t21\n");
        write("x.test.negative", "(0,3)\t4\t5\n(1,2)\t2\t6\n(1,2)\t7\n");
        ImportReport report = run(ImportRequest.of(folder), "ncf");
        Prepared given = sink.given().orElseThrow();
        assertThat(given.part()).containsExactly(1, 1, 1, 3, 3);
        assertThat(given.candidates()).isNotNull();
        if (given.candidates() != null) {
            int two = sink.dataSet().items().identifiers().number("2");
            assertThat(given.candidates().items()[1]).startsWith(two).hasSize(2);
        }
        assertThat(report.files().getLast().refused()).isEqualTo(1);
    }

    @Test
    void listsBecomeInteractionsWithTheirPart() throws IOException {
        write("train.txt", "0 1 2 3\n1 2\n2\n");
        write("test.txt", "0 4\n1 1 3 \n");
        ImportReport report = run(ImportRequest.of(folder), "lightgcn");
        assertThat(report.interactions()).isEqualTo(7);
        assertThat(report.users()).isEqualTo(2);
        assertThat(sink.given().orElseThrow().rows(Part.TEST)).containsExactly(4, 5, 6);
    }

    @Test
    void sequencesKeepTheOrderOfTheirLines() throws IOException {
        run(ImportRequest.of(write("seq.txt", "1 9\n1 8\n1 9\n2 8\n")), "sasrec");
        assertThat(sink.dataSet().interactions().item()).containsExactly(0, 1, 0, 1);
        assertThat(sink.dataSet().interactions().time()).isNull();
        run(ImportRequest.of(write("lists.txt", "1 9 8 7\n2 8\n")), "s3rec");
    }

    @Test
    void filesThatSayWhatTheyAreByTheirHeadersAreJoined() throws IOException {
        Path events = write("log.csv", "customer;product;when;stars\na;x;2020-01-01;4\nb;y;2020-01-02;5\n");
        Path items = write("things.csv", "product;name;price;colour\ny;Why;1,5;red\nx;Ex;2,5;blue\nz;Zed;3,0;red\n");
        run(ImportRequest.of(events, items), "delimited");
        DataSet data = sink.dataSet();
        assertThat(data.interactions().rating()).containsExactly(4, 5);
        assertThat(((Column.Numbers) data.items().column("price").orElseThrow()).values()).containsExactly(2.5, 1.5, 3.0);
        assertThat(data.items().column("colour").orElseThrow().role()).isEqualTo(Role.CATEGORY);
    }

    @Test
    void itemsThatComeLaterAreJoinedToWhatIsThere() throws IOException {
        run(ImportRequest.of(write("log.csv", "user,item,event,time,shop\na,x,buy,5,north\nb,y,see,6,south\n")), "delimited");
        DataSet before = sink.dataSet();
        Path items = write("items.csv", "item,title,price\nz,Zed,1\ny,Why,2\n");
        MemorySink after = new MemorySink();
        ImportReport report = importer.describe(ImportRequest.of(items), before, after, TaskContext.quiet());
        assertThat(report.interactions()).isEqualTo(2);
        assertThat(report.items()).isEqualTo(2);
        DataSet joined = after.dataSet();
        assertThat(joined.interactions().user()).isEqualTo(before.interactions().user());
        assertThat(joined.interactions().event()).isEqualTo(before.interactions().event());
        assertThat(joined.interactions().eventNames()).containsExactly("buy", "see");
        assertThat(joined.interactions().context()).hasSize(1);
        assertThat(joined.items().identifiers().names()).containsExactly("x", "y", "z");
        assertThat(((Column.Strings) joined.items().column(Role.TITLE).orElseThrow()).values())
                .containsExactly(null, "Why", "Zed");
    }

    @Test
    void everyGuessCanBeOverruled() throws IOException {
        Path file = write("odd.csv", "a,b,c\n1,2,3\n4,5,6\n");
        Map<String, Role> roles = ImportRequest.roles(List.of("b=user", "c=item", "a=ignore"));
        importer.run(new ImportRequest(List.of(file), null, null, roles, null, "odd"), sink, TaskContext.quiet());
        assertThat(sink.dataSet().users().identifiers().names()).containsExactly("2", "5");
        assertThat(sink.dataSet().items().identifiers().names()).containsExactly("3", "6");
        assertThatThrownBy(() -> ImportRequest.roles(List.of("b=owner"))).hasMessageContaining("rating");
        Map<String, Role> unknown = Map.of("z", Role.USER);
        assertThatThrownBy(() -> importer.plan(new ImportRequest(List.of(file), null, null, unknown, null, null)))
                .hasMessageContaining("a, b, c");
    }

    @Test
    void aPlanIsSavedAndReadsAnotherFileTheSameWay() throws IOException {
        Path first = write("first.csv", "who|what|note\nann|tea|5\n");
        ImportRequest request = new ImportRequest(
                List.of(first), null, null, ImportRequest.roles(List.of("who=user", "what=item", "note=rating")), null, null);
        ImportPlan plan = importer.plan(request);
        Path saved = folder.resolve("plan.json");
        plan.save(saved);
        assertThat(ImportPlan.load(saved)).isEqualTo(plan);
        Path second = write("second.txt", "who|what|note\nbob|milk|3\n");
        importer.run(ImportRequest.of(second).withPlan(ImportPlan.load(saved)), sink, TaskContext.quiet());
        assertThat(sink.dataSet().interactions().rating()).containsExactly(3);
        String newer = plan.json().replace("\"version\" : 1", "\"version\" : 7");
        assertThatThrownBy(() -> ImportPlan.parse(newer, "p")).isInstanceOf(ProblemException.class);
        for (String wrong : List.of("", "{}", "[]", "null", "{\"version\":1,\"layout\":\"x\"}")) {
            assertThatThrownBy(() -> ImportPlan.parse(wrong, "p")).as(wrong).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void aPreviewShowsRowsProblemsAndWhatAModelWouldSee() throws IOException {
        StringBuilder text = new StringBuilder("user,item,rating\nu1,i1,5\nu1,i1,4\nu2,i2,none\n");
        for (int k = 0; k < 1000; k++) {
            text.append(String.format(Locale.ROOT, "u%d,i%d,3\n", k, k % 7));
        }
        ImportPreview preview = importer.preview(ImportRequest.of(write("big.csv", text.toString())), 200);
        ImportPreview.FilePreview file = preview.files().getFirst();
        assertThat(file.rows()).hasSize(200);
        assertThat(file.rows().get(2).line()).isEqualTo(4);
        assertThat(file.rows().get(2).problem()).isNotNull();
        assertThat(file.rows().get(0).cells()).containsExactly("u1", "i1", "5");
        assertThat(preview.interactions()).isEqualTo(199);
        assertThat(preview.duplicates()).isEqualTo(2);
        assertThat(preview.plan().files().getFirst().columns()).extracting(ColumnPlan::role)
                .containsExactly(Role.USER, Role.ITEM, Role.RATING);
    }

    @Test
    void whatIsNotDataIsRefusedInASentence() throws IOException {
        Path empty = write("empty.csv", "");
        Path itemsOnly = write("items.csv", "item,title\ni1,One\n");
        for (ImportRequest request : List.of(
                ImportRequest.of(empty),
                ImportRequest.of(folder.resolve("absent.csv")),
                ImportRequest.of(itemsOnly),
                ImportRequest.of(itemsOnly).withLayout("ml-100k"),
                ImportRequest.of(itemsOnly).withLayout("nonsense"))) {
            assertThatThrownBy(() -> importer.run(request, sink, TaskContext.quiet()))
                    .isInstanceOfSatisfying(ProblemException.class, p -> assertThat(p.getMessage())
                            .hasSizeGreaterThan(40)
                            .doesNotContain("problem."));
        }
    }

    private ImportReport run(ImportRequest request, String layout) {
        assertThat(importer.plan(request).layout()).isEqualTo(layout);
        return importer.run(request, sink, TaskContext.quiet());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
