// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.linear.TopSelection;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.page.FigureTable;
import org.tastemaker.page.FigureTable.Column;
import org.tastemaker.page.FigureTable.Use;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.published.AccuracyPage;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.Histories;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

/// Gives what the authors' tests of the R package SAR expect; how near it comes stands in docs/accuracy.md.
@Tag("accuracy")
class SarGoldenTest {
    private static final Path FOLDER = Path.of(System.getProperty("tastemaker.data", "../shared/data"), "ms-store-mit");
    private static final String USER = "0003000098E85347";
    private static final double SIMILARITIES = 1e-7;
    private static final double LISTS = 1e-6;
    private static final FigureTable TABLE = new FigureTable(
            List.of(
                    new Column("what", Use.KEY), new Column("expected file", Use.KEY), new Column("off by at most, of its size", Use.TOLD),
                    new Column("greatest difference", Use.FIGURE), new Column("taken", Use.FIGURE)),
            List.of(
                    cells("similarities", "sim_count1", SIMILARITIES), cells("similarities", "sim_count3", SIMILARITIES),
                    cells("similarities", "sim_jac1", SIMILARITIES), cells("similarities", "sim_jac3", SIMILARITIES),
                    cells("similarities", "sim_lift1", SIMILARITIES), cells("similarities", "sim_lift3", SIMILARITIES),
                    cells("lists", "userpred_count3_userid_only", LISTS), cells("lists", "userpred_jac3_userid_only", LISTS),
                    cells("lists", "userpred_lift3_userid_only", LISTS), cells("lists", "userpred_2users_count3_userid_only", LISTS),
                    cells("lists", "userpred_jac3_nobackfill", LISTS), cells("lists", "wt_count3_weighted_events", LISTS)));

    private final Identifiers.Builder users = new Identifiers.Builder();
    private final Identifiers.Builder items = new Identifiers.Builder();
    private final List<long[]> rows = new ArrayList<>();

    private static List<String[]> table(String name) throws IOException {
        return Files.readAllLines(FOLDER.resolve(name)).stream()
                .map(line -> line.replace("\"", "").split(","))
                .toList();
    }

    private static List<String> cells(String what, String file, double allowed) {
        return List.of(what, "`" + file + "`", String.format(Locale.ROOT, "%.0e", allowed).replace("e-0", "e-"), "", "");
    }

    /// @param off the greatest difference, of the wanted value
    private static void tell(String what, String file, double off) {
        String figure = off == 0 ? "none" : String.format(Locale.ROOT, "%.0e", off).replace("e-0", "e-");
        AccuracyPage.wanted().ifPresent(page -> page.write("exact", TABLE, List.of(what, "`" + file + "`"), List.of(figure)));
    }

    @BeforeEach
    void readUsage() throws IOException {
        Assumptions.assumeTrue(Files.exists(FOLDER), "needs the reference data, but there is no " + FOLDER);
        for (String[] f : table("ms_usage.csv").subList(1, table("ms_usage.csv").size())) {
            rows.add(new long[] {users.add(f[0]), items.add(f[1]), Instant.parse(f[2]).getEpochSecond()});
        }
    }

    private Prepared usage(float @Nullable [] weight) {
        int n = rows.size();
        int[] user = rows.stream().mapToInt(r -> (int) r[0]).toArray();
        int[] item = rows.stream().mapToInt(r -> (int) r[1]).toArray();
        long[] time = rows.stream().mapToLong(r -> r[2]).toArray();
        byte[] part = new byte[n];
        java.util.Arrays.fill(part, Part.TRAIN.code());
        Interactions all = new Interactions(user, item, null, time, null, List.of(), weight, List.of());
        DataSet data = new DataSet("store", new Table(users.build(), List.of()), new Table(items.build(), List.of()), all, List.of());
        return new Prepared("all", data, part, null);
    }

    @ParameterizedTest
    @CsvSource({"count, 1, count1", "count, 3, count3", "jaccard, 1, jac1", "jaccard, 3, jac3", "lift, 1, lift1", "lift, 3, lift3"})
    void similarities(String similarity, int support, String file) throws IOException {
        Prepared data = usage(null);
        SparseRows found = new SarFit(data.matrix(Part.TRAIN), similarity, support).fit(TaskContext.quiet());
        List<String[]> golden = table("sar_golden/sim_" + file + ".csv");
        int compared = 0;
        double most = 0;
        for (String[] row : golden.subList(1, golden.size())) {
            int i = items.add(row[0]);
            for (int c = 1; c < row.length; c++) {
                double wanted = Double.parseDouble(row[c]);
                double got = found.at(i, items.add(golden.getFirst()[c]));
                assertThat(got).as("%s and %s", row[0], golden.getFirst()[c]).isCloseTo(wanted, within(wanted * SIMILARITIES));
                most = Math.max(most, wanted == 0 ? 0 : Math.abs(got - wanted) / wanted);
                compared++;
            }
        }
        tell("similarities", "sim_" + file, most);
        assertThat(compared).isEqualTo(101 * 101);
    }

    private Map<String, Float> list(Prepared data, String similarity, String user) {
        Sar model = new Sar();
        Parameters parameters =
                Parameters.of(model.descriptor().parameters(), Map.of("similarity", similarity, "support", "3"));
        ModelInput input = new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(1));
        try (Learner learner = model.learner(input, parameters)) {
            learner.epoch(1, TaskContext.quiet());
            History history = Histories.before(data, Part.TEST).of(users.add(user));
            float[][] scores = new float[1][data.items()];
            learner.recommender().score(new History[] {history}, scores);
            boolean[] all = new boolean[data.items()];
            java.util.Arrays.fill(all, true);
            TopSelection top = new TopSelection(10);
            int n = top.select(scores[0], all, history.items());
            Map<String, Float> list = new LinkedHashMap<>();
            for (int r = 0; r < n && top.score(r) > 0; r++) {
                list.put(data.data().items().identifiers().name(top.item(r)), top.score(r));
            }
            return list;
        }
    }

    private static void compare(Map<String, Float> found, String file) throws IOException {
        String[] row = table("sar_golden/" + file + ".csv").get(1);
        // columns of the user, if there is one, ten items and ten scores
        int first = row.length - 20;
        int n = 0;
        double most = 0;
        for (Map.Entry<String, Float> item : found.entrySet()) {
            assertThat(item.getKey()).isEqualTo(row[first + n]);
            double wanted = Double.parseDouble(row[first + 10 + n]);
            assertThat((double) item.getValue()).isCloseTo(wanted, within(wanted * LISTS));
            most = Math.max(most, Math.abs(item.getValue() - wanted) / wanted);
            n++;
        }
        assertThat(n == 10 || row[first + n].equals("NA")).isTrue();
        tell("lists", file, most);
    }

    @ParameterizedTest
    @CsvSource({
        "count, userpred_count3_userid_only, 0003000098E85347",
        "jaccard, userpred_jac3_userid_only, 0003000098E85347",
        "lift, userpred_lift3_userid_only, 0003000098E85347",
        "count, userpred_2users_count3_userid_only, 0003000098E85347",
        "jaccard, userpred_jac3_nobackfill, 00010DC74C33EC42"
    })
    void listsOfUsers(String similarity, String file, String user) throws IOException {
        compare(list(usage(null), similarity, user), file);
    }

    @Test
    void listsFromWeightedRows() throws IOException {
        float[] weight = new float[rows.size()];
        java.util.Arrays.fill(weight, 1f);
        List<String[]> events = table("sar_golden/newevents_wt.csv");
        for (String[] f : events.subList(1, events.size())) {
            long time = Instant.parse(f[2].replace(' ', 'T') + "Z").getEpochSecond();
            for (int r = 0; r < weight.length; r++) {
                if (rows.get(r)[0] == users.add(USER) && rows.get(r)[1] == items.add(f[1]) && rows.get(r)[2] == time) {
                    weight[r] = Float.parseFloat(f[3]);
                }
            }
        }
        compare(list(usage(weight), "count", USER), "wt_count3_weighted_events");
    }
}
