// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.data.DataSet;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

class MadeRatingsTest {
    @TempDir
    Path folder;

    private static MadeRatings made(String shape) {
        return new MadeRatings(RatingsShape.parse(shape), new RandomStreams(1));
    }

    private static DataSet choices(String shape, int threads) {
        return made(shape).choices(new TaskContext(TaskListener.SILENT, new Cancellation(), threads));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows=50000,items=1000,users=500", "rows=100,items=30,users=10", "rows=3000,items=30,users=300", "rows=7,items=40,users=7"})
    void thereAreAsManyRowsAsAskedForAndNoPairTwice(String word) {
        RatingsShape shape = RatingsShape.parse(word);
        DataSet data = choices(word, 2);
        assertThat(data.users().size()).isEqualTo(shape.users());
        assertThat(data.items().size()).isEqualTo(shape.items());
        assertThat(data.interactions().size()).isEqualTo(shape.rows());
        Set<Long> pairs = new HashSet<>();
        int[] each = new int[shape.users()];
        for (int r = 0; r < shape.rows(); r++) {
            int user = data.interactions().user()[r];
            pairs.add((long) user * shape.items() + data.interactions().item()[r]);
            each[user]++;
        }
        assertThat(pairs).hasSize(shape.rows());
        assertThat(Arrays.stream(each).min().orElse(0)).isPositive();
        assertThat(Arrays.stream(each).max().orElse(0)).isLessThanOrEqualTo(shape.items() / 3);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        DataSet one = choices("rows=20000,items=500", 1);
        DataSet three = choices("rows=20000,items=500", 3);
        assertThat(three.interactions().item()).isEqualTo(one.interactions().item());
        assertThat(three.interactions().user()).isEqualTo(one.interactions().user());
    }

    @Test
    void fewItemsAndFewUsersHaveMostRows() {
        DataSet data = choices("rows=200000,items=5000,users=2000", 2);
        assertThat(shareOfATenth(data.interactions().item(), 5000)).isBetween(.35, .95);
        assertThat(shareOfATenth(data.interactions().user(), 2000)).isBetween(.25, .6);
    }

    private static double shareOfATenth(int[] numbers, int count) {
        int[] each = new int[count];
        for (int number : numbers) {
            each[number]++;
        }
        Arrays.sort(each);
        return Arrays.stream(each, count - count / 10, count).sum() / (double) numbers.length;
    }

    @Test
    void aFileHasTheRowsThatAreMadeInMemoryWithStarsAndTimes() throws IOException {
        Path file = folder.resolve("ratings.csv");
        made("rows=20000,items=500").write(file, TaskContext.quiet());
        List<String> lines = Files.readAllLines(file);
        DataSet data = choices("rows=20000,items=500", 1);
        assertThat(lines.getFirst()).isEqualTo("userId,movieId,rating,timestamp");
        assertThat(lines).hasSize(20_001);
        double sum = 0;
        for (int r = 0; r < 20_000; r++) {
            String[] fields = lines.get(r + 1).split(",");
            assertThat(Integer.parseInt(fields[0])).isEqualTo(data.interactions().user()[r] + 1);
            assertThat(Integer.parseInt(fields[1])).isEqualTo(data.interactions().item()[r] + 1);
            assertThat(fields[2]).matches("0\\.5|[1-4]\\.[05]|5\\.0");
            assertThat(Long.parseLong(fields[3])).isBetween(789_000_000L, 1_500_000_000L);
            sum += Double.parseDouble(fields[2]);
        }
        assertThat(sum / 20_000).isBetween(3.0, 4.2);
        byte[] once = Files.readAllBytes(file);
        made("rows=20000,items=500").write(file, TaskContext.quiet());
        assertThat(Files.readAllBytes(file)).isEqualTo(once);
    }

    @Test
    void knownShapesAreThoseOfMovieLens() {
        assertThat(RatingsShape.parse("ml-20m")).isEqualTo(new RatingsShape(138_493, 26_744, 20_000_263));
        assertThat(RatingsShape.parse("rows=1440000")).isEqualTo(new RatingsShape(10_000, 26_744, 1_440_000));
        assertThat(RatingsShape.isShape("ratings.csv")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "ml-3m", "rows=", "rows=-5", "rows=0", "rows=10,items=5", "rows=1000,items=30,users=10", "rows=10,users=11", "rows=5,size=3",
        "items=100", "rows=99999999999"
    })
    void whatCannotBeMadeIsToldInWords(String word) {
        assertThatThrownBy(() -> RatingsShape.parse(word)).isInstanceOf(ProblemException.class).hasMessageContaining("ml-20m");
    }
}
