// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tastemaker.model.Earlier;
import org.tastemaker.model.GrownData;
import org.tastemaker.model.ModelLine;
import org.tastemaker.model.Recommender;
import org.tastemaker.model.Trained;
import org.tastemaker.model.Update;
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

    /// @param loss by how much, of itself, the loss of the last epoch may be above that of a refit
    /// @param margin by how much the metric may be worse
    @ParameterizedTest
    @CsvSource({
        "bias, .001, .001", "ials, .01, .004", "als, .02, .005", "svd, .02, .005", "svdpp, .02, .005", "nmf, .02, .005",
        "bpr, .05, .004", "warp, .02, .004", "fm, .02, .004"
    })
    void aWarmStartComesNearARefitInAQuarterOfTheEpochs(String name, double loss, double margin) throws IOException {
        GrownData data = data();
        ModelLine line = ModelLine.of(name);
        TaskContext task = TaskContext.quiet();
        Recommender before = Trained.by(line.learner(data.then(), 2, 1), task).recommender();
        Trained anew = Trained.by(line.learner(data.now(), 2, 1), task);
        Earlier earlier = Earlier.of("before", data.then(), before.tensors(), data.now());
        Update update = line.model().update(ModelLine.input(data.now(), 2, 1), line.parameters(), earlier);
        Trained warm = Trained.by(update.learner(), task);
        double found = warm.measured(data.now());
        double wanted = anew.measured(data.now());
        // the line of the accuracy page
        System.out.println(String.format(
                Locale.ROOT, "update of %s: loss %.4f, refit %.4f; metric %.4f, refit %.4f; %.2f s, refit %.2f s", name, warm.loss(),
                anew.loss(), found, wanted, warm.seconds(), anew.seconds()));
        assertThat(warm.loss()).isLessThan(anew.loss() * (1 + loss));
        double worse = anew.recommender().predictsRatings() ? found - wanted : wanted - found;
        assertThat(worse).isLessThan(margin);
    }
}
