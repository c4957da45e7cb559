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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.tastemaker.parameter.Parameters;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

/// Nine tenths of MovieLens 100K by time, then the last tenth is added: most of its users are new. A tenth of all rows,
/// by chance, is the test part. What is measured stands in `docs/accuracy.md`.
class UpdatesLandTest {
    private static final int USERS = 943;
    private static final int ITEMS = 1682;

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

    /// @param loss by how much, of itself, the loss of the last epoch may be above that of a refit
    /// @param margin by how much the metric may be worse
    @ParameterizedTest
    @CsvSource({
        "bias, .001, .001", "ials, .01, .004", "als, .02, .005", "svd, .02, .005", "svdpp, .02, .005", "nmf, .02, .005",
        "bpr, .05, .004", "warp, .02, .004", "fm, .02, .004"
    })
    void aWarmStartComesNearARefitInAQuarterOfTheEpochs(String name, double loss, double margin) throws IOException {
        GrownData data = data();
        Model model = Models.installed().named(name);
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
        // the line of the accuracy page
        System.out.println(String.format(
                Locale.ROOT, "update of %s: loss %.4f, refit %.4f; metric %.4f, refit %.4f; %.2f s, refit %.2f s", name, warm.loss(),
                anew.loss(), warm.metric(), anew.metric(), warm.seconds(), anew.seconds()));
        assertThat(warm.loss()).isLessThan(anew.loss() * (1 + loss));
        double worse = anew.recommender().predictsRatings() ? warm.metric() - anew.metric() : anew.metric() - warm.metric();
        assertThat(worse).isLessThan(margin);
    }
}
