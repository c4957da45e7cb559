// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.evaluate.Evaluator;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.model.Earlier;
import org.tastemaker.model.GrownData;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Models;
import org.tastemaker.model.Recommender;
import org.tastemaker.model.Update;
import org.tastemaker.page.FigureTable;
import org.tastemaker.page.FigureTable.Column;
import org.tastemaker.page.FigureTable.Use;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

/// Nine tenths of MovieLens 100K by time, then the last tenth is added: most of its users are new. A tenth of all rows,
/// by chance, is the test part. What is measured stands in docs/accuracy.md.
@Tag("accuracy")
class UpdatesLandTest {
    private static final int USERS = 943;
    private static final int ITEMS = 1682;
    private static final List<Row> ROWS = List.of(
            new Row("bias", .001, .001), new Row("ials", .01, .004), new Row("als", .02, .005), new Row("svd", .02, .005),
            new Row("svdpp", .02, .005), new Row("nmf", .02, .005), new Row("bpr", .05, .004), new Row("warp", .02, .004),
            new Row("fm", .02, .004));

    /// @param loss by how much, of itself, the loss of the last epoch may be above that of a refit
    /// @param margin by how much the metric may be worse
    record Row(String model, double loss, double margin) {
        private List<String> cells() {
            String allowed = Math.round(loss * 1000) / 10.0 + " % of the loss, " + Wanted.written(margin, 3);
            return List.of("`" + model + "`", "", "", "", allowed, "");
        }

        @Override
        public String toString() {
            return "update of " + model;
        }
    }

    static Stream<Row> rows() {
        String words = System.getProperty("rows", "").toLowerCase(Locale.ROOT);
        return ROWS.stream().filter(row -> (row + " quick").contains(words));
    }

    private static FigureTable table() {
        return new FigureTable(
                List.of(
                        new Column("model", Use.KEY), new Column("loss: update, refit", Use.FIGURE),
                        new Column("metric: update, refit", Use.FIGURE), new Column("seconds: update, refit", Use.FIGURE),
                        new Column("worse by at most", Use.TOLD), new Column("taken", Use.FIGURE)),
                ROWS.stream().map(Row::cells).toList());
    }

    private static GrownData data() throws IOException {
        List<String[]> lines = Files.readAllLines(PublishedData.file("ml-100k/u.data")).stream()
                .map(line -> line.split("\t"))
                .sorted(Comparator.comparingLong(fields -> Long.parseLong(fields[3])))
                .toList();
        RandomGenerator chance = new RandomStreams(1).stream("update");
        int[][] rows = new int[lines.size()][];
        float[] rating = new float[rows.length];
        for (int r = 0; r < rows.length; r++) {
            String[] fields = lines.get(r);
            Part part = chance.nextInt(10) == 0 ? Part.TEST : Part.TRAIN;
            rows[r] = new int[] {Integer.parseInt(fields[0]) - 1, Integer.parseInt(fields[1]) - 1, part.code()};
            rating[r] = Float.parseFloat(fields[2]);
        }
        Prepared now = SmallData.of(USERS, ITEMS, rows, rating, null);
        return GrownData.of(now, r -> r < rows.length * 9 / 10);
    }

    private record Trained(double loss, double seconds, double metric, Recommender recommender) {
        static Trained by(Learner learner, Prepared data, TaskContext task) {
            long start = System.nanoTime();
            double loss = Double.NaN;
            for (int epoch = 1; epoch <= learner.epochs(); epoch++) {
                loss = learner.epoch(epoch, task).loss();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Recommender recommender = learner.recommender();
            MetricName metric = MetricName.parse(recommender.predictsRatings() ? "rmse" : "ndcg@10");
            double value = new Evaluator()
                    .evaluate(recommender, data, Part.TEST, List.of(metric), new CandidateMode.Full(), new RandomStreams(1), task)
                    .metrics().get(metric.toString()).value();
            return new Trained(loss, seconds, value, recommender);
        }
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("rows")
    void aWarmStartComesNearARefitInAQuarterOfTheEpochs(Row row) throws IOException {
        GrownData data = data();
        Model model = Models.installed().named(row.model());
        Parameters parameters = Parameters.of(model.descriptor().parameters(), Map.of());
        TaskContext task = TaskContext.quiet();
        ModelInput.Compute compute = ModelInput.Compute.cpu(2);
        Learner first = model.learner(new ModelInput(data.then(), new RandomStreams(1), compute), parameters);
        Recommender before = Trained.by(first, data.then(), task).recommender();
        ModelInput input = new ModelInput(data.now(), new RandomStreams(1), compute);
        Trained anew = Trained.by(model.learner(input, parameters), data.now(), task);
        Earlier earlier = Earlier.of("before", data.then(), before.tensors(), data.now());
        Update update = model.update(input, parameters, earlier);
        Trained warm = Trained.by(update.learner(), data.now(), task);
        String metric = anew.recommender().predictsRatings() ? "rmse " : "ndcg ";
        List<String> figures = List.of(
                pair(warm.loss(), anew.loss(), 4), metric + pair(warm.metric(), anew.metric(), 4),
                pair(warm.seconds(), anew.seconds(), 1));
        System.out.println("landed: " + row + " " + figures);
        AccuracyPage.wanted().ifPresent(page -> page.write("updates", table(), table().key(row.cells()), figures));
        assertThat(warm.loss()).isLessThan(anew.loss() * (1 + row.loss()));
        double worse = anew.recommender().predictsRatings() ? warm.metric() - anew.metric() : anew.metric() - warm.metric();
        assertThat(worse).isLessThan(row.margin());
    }

    private static String pair(double update, double refit, int digits) {
        return Wanted.written(update, digits) + ", " + Wanted.written(refit, digits);
    }
}
