// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.model.Recommender;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensor;

/// Metrics whose values were worked out by hand, through the evaluator where they need to know items or users.
class MoreMetricsTest {
    private static final int TRAIN = Part.TRAIN.code();
    private static final int TEST = Part.TEST.code();
    /// Hits at ranks 1 and 4, three relevant items in all.
    private static final UserList LIST =
            new UserList(new int[] {0, 1, 2, 3}, new boolean[] {true, false, false, true}, 3);

    private static Evaluation evaluate(Recommender recommender, Prepared data, String metrics) {
        return new Evaluator().evaluate(
                recommender, data, Part.TEST, MetricName.parseList(metrics), new CandidateMode.Full(), new RandomStreams(3), TaskContext.quiet());
    }

    private static double value(Evaluation evaluation, String metric) {
        return evaluation.metrics().get(metric).value();
    }

    private static double of(String name, UserList list) {
        MetricName metric = MetricName.parse(name);
        return ((Metric.OfList) metric.metric()).value(list, metric.cutoff(), new Catalogue(new boolean[0], new int[0], 1));
    }

    /// Users 0 and 1 have items 0 and 1, user 2 has 2, user 3 has 3; all are tested on item 4.
    private static Prepared four(Column... columns) {
        int[][] rows = {
            {0, 0, TRAIN}, {0, 1, TRAIN}, {1, 0, TRAIN}, {1, 1, TRAIN}, {2, 2, TRAIN}, {3, 3, TRAIN},
            {0, 4, TEST}, {1, 4, TEST}, {2, 4, TEST}, {3, 4, TEST}
        };
        Prepared plain = SmallData.of(4, 5, rows, null, null);
        Table items = new Table(plain.data().items().identifiers(), List.of(columns));
        DataSet data = plain.data().withItems(items);
        return new Prepared("small", data, plain.part(), null);
    }

    private static Column tags() {
        // items 0, 1: a; 2: b; 3: a and b; 4: none
        return new Column.Tags("genre", Role.TAGS, new int[] {0, 1, 2, 3, 5, 5}, new int[] {0, 0, 1, 0, 1}, List.of("a", "b"));
    }

    @Test
    void conventionsDifferInTheirDenominators() {
        double second = Math.log(2) / Math.log(3);
        assertThat(of("f1@4", LIST)).isCloseTo(2 * .5 * (2 / 3.) / (.5 + 2 / 3.), within(1e-12));
        assertThat(of("f1@2", new UserList(new int[0], new boolean[0], 2))).isZero();
        assertThat(of("recall-min@2", LIST)).isEqualTo(.5);
        assertThat(of("recall-min@4", LIST)).isCloseTo(2 / 3., within(1e-12));
        assertThat(of("map@2", LIST)).isCloseTo(1 / 2., within(1e-12));
        assertThat(of("map-all@2", LIST)).isCloseTo(1 / 3., within(1e-12));
        assertThat(of("ndcg-all@2", LIST)).isCloseTo(1 / (1 + second + .5), within(1e-12));
        assertThat(of("rbp@4", LIST)).isCloseTo(.2 * (1 + .512), within(1e-12));
    }

    @Test
    void rPrecisionLooksAsFarAsThereAreRelevantItemsWhateverTheTies() {
        // three relevant items at ranks 1, 3 and 5, the last among equals in the order of the numbers
        int[][] rows = {{0, 0, TRAIN}, {0, 1, TEST}, {0, 3, TEST}, {0, 5, TEST}, {1, 2, TRAIN}, {1, 4, TRAIN}, {1, 6, TEST}};
        Fixed model = new Fixed(new float[] {9, 8, 7, 6, 1, 1, 1}, new float[] {0, 0, 0, 0, 0, 0, 9});
        Evaluation found = evaluate(model, SmallData.of(2, 7, rows, null, null), "r-precision,auc,gauc");
        assertThat(found.perUser().get("r-precision")).containsExactly(2 / 3f, 1);
        // user 0: items 2, 4, 6 are the others: 3 + 2 won by items 1 and 3, item 5 ties with 4 and 6
        double first = (3 + 2 + 1) / 9.;
        assertThat(value(found, "auc")).isCloseTo((first + 1) / 2, within(1e-7));
        assertThat(value(found, "gauc")).isCloseTo((3 * first + 1) / 4, within(1e-7));
        assertThat(found.perUser().get("gauc")[0]).isCloseTo((float) first, within(1e-6f));
    }

    @Test
    void diversityIsSmallAmongItemsThatTheSameUsersHave() {
        // user 2 sees 0, 1; user 0 sees 2, 3
        Fixed model = new Fixed(
                new float[] {0, 0, 9, 8, 1}, new float[] {0, 0, 9, 8, 1}, new float[] {9, 8, 0, 1, 1}, new float[] {9, 1, 8, 0, 1});
        Evaluation found = evaluate(model, four(tags()), "diversity@2,diversity-content@2,diversity@1");
        assertThat(found.perUser().get("diversity@2")).containsExactly(1, 1, 0, 1);
        // items 2 (b) and 3 (a, b): cosine 1 / sqrt 2
        assertThat(found.perUser().get("diversity-content@2")[0]).isCloseTo((float) (1 - Math.sqrt(.5)), within(1e-6f));
        assertThat(found.perUser().get("diversity-content@2")[2]).isZero();
        assertThat(value(found, "diversity@1")).isNaN();
    }

    @Test
    void diversityInTheEyesOfTheModelNeedsItsVectors() {
        float[][] table = {{0, 0, 9, 8, 1}, {0, 0, 9, 8, 1}, {9, 8, 0, 1, 1}, {9, 1, 8, 0, 1}};
        Tensor.Floats vectors = new Tensor.Floats(new long[] {5, 2}, new float[] {1, 0, 1, 0, 0, 1, 0, -1, 1, 1});
        Evaluation found = evaluate(new Fixed(table, true, Optional.of(vectors)), four(), "diversity-embedding@2");
        assertThat(found.perUser().get("diversity-embedding@2")).containsExactly(2, 2, 0, 1);
        assertThatThrownBy(() -> evaluate(new Fixed(table), four(), "diversity-embedding@2")).hasMessageContaining("needs a vector");
        assertThatThrownBy(() -> evaluate(new Fixed(table), four(), "calibration@2")).hasMessageContaining("needs categories or tags");
    }

    @Test
    void serendipityIsHitsThatAreUnlikeTheHistory() {
        // user 0 knows item 0, is tested on 1, which user 1 has too, and on 2
        int[][] rows = {{0, 0, TRAIN}, {1, 0, TRAIN}, {1, 1, TRAIN}, {2, 2, TRAIN}, {0, 1, TEST}, {0, 2, TEST}};
        Fixed model = new Fixed(new float[] {0, 9, 8}, new float[3], new float[3]);
        double likeness = 1 / Math.sqrt(2);
        assertThat(value(evaluate(model, SmallData.of(3, 3, rows, null, null), "serendipity@2"), "serendipity@2"))
                .isCloseTo(((1 - likeness) + 1) / 2, within(1e-6));
    }

    @Test
    void calibrationComparesTheMixturesOfCategories() {
        Fixed model = new Fixed(
                new float[] {0, 0, 9, 8, 1}, new float[] {0, 0, 1, 9, 1}, new float[] {9, 8, 0, 1, 1}, new float[] {9, 1, 8, 0, 1});
        Evaluation found = evaluate(model, four(tags()), "calibration@1,calibration@2");
        // user 0 has a alone: against b alone only the smoothing is left, against a half a quarter
        assertThat(found.perUser().get("calibration@1")[0]).isCloseTo((float) Math.log(100), within(1e-5f));
        assertThat(found.perUser().get("calibration@2")[0]).isCloseTo((float) -Math.log(.99 * .25 + .01), within(1e-5f));
        // user 3 has a and b by halves, as her first two
        assertThat(found.perUser().get("calibration@2")[3]).isCloseTo(0, within(1e-6f));
    }

    @Test
    void theColumnOfCategoriesCanBeChosen() {
        Fixed model = new Fixed(
                new float[] {0, 0, 9, 8, 1}, new float[] {0, 0, 1, 9, 1}, new float[] {9, 8, 0, 1, 1}, new float[] {9, 1, 8, 0, 1});
        Column brand = new Column.Categories("Brand", Role.CATEGORY, new int[] {0, 1, 0, 1, 0}, List.of("x", "y"));
        Evaluation found = evaluate(model, four(brand, tags()), "calibration@1,calibration:genre@1,Calibration:Brand@1");
        assertThat(found.metrics()).containsOnlyKeys("calibration@1", "calibration:genre@1", "calibration:Brand@1");
        assertThat(found.metrics().get("calibration:genre@1")).as("tags come before categories").isEqualTo(found.metrics().get("calibration@1"));
        // user 0 has one of each brand; shown is one of x
        double half = .5 * Math.log(.5 / (.99 + .01 * .5)) + .5 * Math.log(100);
        assertThat(found.perUser().get("calibration:Brand@1")[0]).isCloseTo((float) half, within(1e-5f));
        assertThatThrownBy(() -> evaluate(model, four(brand, tags()), "calibration:brnd@1"))
                .hasMessageContainingAll("brnd", "Brand", "genre");
    }

    @Test
    void thePersistenceOfRankBiasedPrecisionCanBeChosen() {
        assertThat(of("rbp:.5@4", LIST)).isCloseTo(.5 * (1 + .125), within(1e-12));
        assertThat(MetricName.parse("RBP:0.50@4")).hasToString("rbp:.5@4").isNotEqualTo(MetricName.parse("rbp@4"));
        assertThat(MetricName.parse("rbp:.8@4")).as("the usual one has no second name").isEqualTo(MetricName.parse("rbp@4"));
        for (String wrong : List.of("rbp:1@4", "rbp:0@4", "rbp:NaN@4", "rbp:much@4", "rbp:@4")) {
            assertThatThrownBy(() -> MetricName.parse(wrong)).hasMessageContaining("above 0 and below 1");
        }
        assertThatThrownBy(() -> MetricName.parse("ndcg:x@4")).hasMessageContaining("nothing to choose");
        assertThatThrownBy(() -> MetricName.parse("rbp:.5")).hasMessageContaining("needs a cut-off");
    }

    /// The table of `docs/evaluation.md`, which was written from the formulas.
    @Test
    void everyMetricHasTheRangeThatIsDocumented() throws IOException {
        Map<String, String> ranges = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "evaluation.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length == 5 && cells[1].strip().startsWith("`")) {
                Pattern.compile("`([a-z0-9-]+)(@k)?`").matcher(cells[1]).results().forEach(name -> ranges.put(name.group(1), cells[3].strip()));
            }
        }
        for (Metric metric : Metrics.installed().all()) {
            Metric.Range range = metric.range();
            String told = ranges.getOrDefault(metric.name(), "none");
            Matcher numbers = Pattern.compile("(-?[\\d.]+)? ?(to <?([\\d.]+)?|up)( ?log2 items)?").matcher(told);
            assertThat(numbers.matches()).as(metric.name() + " " + told).isTrue();
            double least = numbers.group(1) == null ? Double.NEGATIVE_INFINITY : Double.parseDouble(numbers.group(1));
            double most = numbers.group(3) == null || numbers.group(4) != null ? Double.POSITIVE_INFINITY : Double.parseDouble(numbers.group(3));
            assertThat(range.least()).as(metric.name()).isEqualTo(least);
            assertThat(range.most()).as(metric.name()).isCloseTo(most, within(.01));
        }
        assertThat(Metric.Range.SHARE.nearest(-.2)).isZero();
        assertThat(Metric.Range.SHARE.nearest(Double.NaN)).isNaN();
    }

    @Test
    void popularityLiftIsHowMuchMorePopularTheListIsThanTheHistory() {
        Fixed model = new Fixed(
                new float[] {0, 0, 9, 8, 1}, new float[] {0, 0, 9, 8, 1}, new float[] {9, 8, 0, 1, 1}, new float[] {9, 1, 8, 0, 1});
        float[] lift = evaluate(model, four(), "popularity-lift@2").perUser().get("popularity-lift@2");
        // items 0 and 1 have two users, 2 and 3 have one
        assertThat(lift).containsExactly(-.5f, -.5f, 1, .5f);
    }

    @Test
    void entropyAndPersonalisationLookAtAllListsTogether() {
        assertThat(ofLists("entropy@2", 4, 4, 4, 4)).isCloseTo(2, within(1e-12));
        assertThat(ofLists("entropy@2", 16, 0)).isZero();
        // four lists of two: all the same, all different, in two pairs
        assertThat(ofLists("personalisation@2", 4, 4)).isZero();
        assertThat(ofLists("personalisation@2", 1, 1, 1, 1, 1, 1, 1, 1)).isEqualTo(1);
        assertThat(ofLists("personalisation@2", 2, 2, 2, 2)).isCloseTo(1 - 1 / 3., within(1e-12));
    }

    private static double ofLists(String name, int... times) {
        Catalogue catalogue = new Catalogue(new boolean[times.length], new int[times.length], 4);
        return ((Metric.OfLists) MetricName.parse(name).metric()).value(new Shown(times, 4), catalogue);
    }

    @Test
    void errorsOfRatingsAreThoseOfTheFormulas() {
        int[][] rows = {{0, 0, TRAIN}, {0, 1, TRAIN}, {0, 2, TEST}, {0, 3, TEST}, {1, 0, TRAIN}, {1, 2, TEST}};
        float[] rating = {0, 1, 1, 0, 1, 1};
        Fixed model = new Fixed(new float[] {0, 0, .9f, .6f}, new float[] {0, 0, .8f, 0});
        Evaluation found = evaluate(model, SmallData.of(2, 4, rows, rating, null), "logloss,accuracy,r2");
        // sklearn.metrics.log_loss([1, 0, 1], [.9, .6, .8]) and r2_score
        assertThat(value(found, "logloss")).isCloseTo(0.41493160, within(1e-6));
        assertThat(value(found, "accuracy")).isCloseTo(2 / 3., within(1e-12));
        assertThat(value(found, "r2")).isCloseTo(1 - (.01 + .36 + .04) / (2 / 3.), within(1e-6));
        assertThat(found.perUser()).doesNotContainKey("r2").containsKey("logloss");
    }

    @Test
    void keptLikenessesAreThoseOfTheSource() {
        ItemLikeness source = (a, b) -> Math.sin(31.0 * Math.min(a, b) + Math.max(a, b));
        ItemLikeness kept = new KeptLikeness(source);
        for (int round = 0; round < 2; round++) {
            for (int a = 0; a < 2_000; a += 3) {
                for (int b = a + 1; b < 2_000; b += 7) {
                    assertThat(kept.of(b, a)).isEqualTo((float) source.of(a, b));
                }
            }
        }
    }
}
