// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.RankedList;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

final class SegmentsTest {
    private static final int TRAIN = Part.TRAIN.code();
    private static final int TEST = Part.TEST.code();
    private static final long DAY = 86_400;

    private static Prepared with(Prepared data, List<Column> users, List<Column> items) {
        DataSet set = data.data();
        return new Prepared(
                "small",
                set.withUsers(new Table(set.users().identifiers(), users)).withItems(new Table(set.items().identifiers(), items)),
                data.part(), null);
    }

    private static List<String> labels(Segments segments) {
        return segments.all().stream().map(s -> s.label() + Arrays.toString(s.members())).toList();
    }

    @Test
    void levelsStandMostFrequentFirstAndMembersArePlaces() {
        Prepared data = with(
                SmallData.twoTastes(5, 10, 10, 1),
                List.of(new Column.Categories("country", Role.CATEGORY, new int[] {1, 0, 1, -1, 1}, List.of("de", "cn"))), List.of());
        Segments found = Segments.ofUsers("country", data, Part.TEST, new int[] {0, 1, 3, 4});
        assertThat(labels(found)).containsExactly("cn[0, 3]", "de[1]", "missing[2]");
    }

    @Test
    void rareLevelsStandTogether() {
        String[] names = IntStream.range(0, 40).mapToObj(n -> n < 20 ? "often" : "rare " + n).toArray(String[]::new);
        Prepared data = with(
                SmallData.twoTastes(40, 10, 10, 1), List.of(new Column.Strings("town", Role.TEXT, names)), List.of());
        Segments found = Segments.ofUsers("town", data, Part.TEST, IntStream.range(0, 40).toArray());
        assertThat(found.all()).hasSize(12);
        assertThat(found.all().getFirst().members()).hasSize(20);
        assertThat(found.all().getLast().kind()).isEqualTo(Segment.Kind.OTHERS);
        assertThat(found.all().stream().mapToInt(s -> s.members().length).sum()).isEqualTo(40);
    }

    @Test
    void numbersStandInQuartersAndTagsOverlap() {
        double[] age = IntStream.range(0, 100).mapToDouble(n -> n == 7 ? Double.NaN : n / 2.0).toArray();
        int[] offsets = IntStream.rangeClosed(0, 100).map(n -> 2 * n).toArray();
        int[] codes = IntStream.range(0, 200).map(n -> n % 2 == 0 ? 0 : 1).toArray();
        Prepared data = with(
                SmallData.twoTastes(100, 10, 10, 1),
                List.of(new Column.Numbers("age", Role.NUMBER, age), new Column.Tags("likes", Role.TAGS, offsets, codes, List.of("tea", "wine"))),
                List.of());
        int[] users = IntStream.range(0, 100).toArray();
        Segments ages = Segments.ofUsers("age", data, Part.TEST, users);
        assertThat(ages.all()).hasSize(5);
        assertThat(ages.all().subList(0, 4)).allSatisfy(s -> assertThat(s.members().length).isBetween(24, 25));
        assertThat(ages.all().getFirst().label()).isEqualTo("0 <= x < 12.50");
        assertThat(ages.all().getLast().kind()).isEqualTo(Segment.Kind.MISSING);
        assertThat(Segments.ofUsers("likes", data, Part.TEST, users).all()).allSatisfy(s -> assertThat(s.members()).hasSize(100));
    }

    @Test
    void usersAreDividedByWhatIsKnownBeforeTheTest() {
        // user 0: 6 items from day 0 on, the last on day 100; user 1: one item on day 95; both tested on day 200
        int[] user = {0, 0, 0, 0, 0, 0, 1, 0, 1};
        int[] item = {0, 1, 2, 3, 4, 5, 0, 6, 6};
        long[] time = {0, DAY, 2 * DAY, 3 * DAY, 4 * DAY, 100 * DAY, 95 * DAY, 200 * DAY, 200 * DAY};
        Interactions all = new Interactions(user, item, null, time, null, List.of(), null, List.of());
        byte[] part = new byte[9];
        Arrays.fill(part, (byte) TRAIN);
        part[5] = Part.VALIDATION.code();
        part[7] = (byte) TEST;
        part[8] = (byte) TEST;
        Table users = new Table(Identifiers.of(List.of("a", "b")), List.of());
        Table items = new Table(Identifiers.of(List.of("0", "1", "2", "3", "4", "5", "6")), List.of());
        Prepared data = new Prepared("small", new DataSet("small", users, items, all, List.of()), part, null);
        int[] both = {0, 1};
        assertThat(labels(Segments.ofUsers("activity", data, Part.TEST, both))).containsExactly("1-4[1]", "5-9[0]");
        assertThat(labels(Segments.ofUsers("cold", data, Part.TEST, both))).containsExactly("0-4[1]", "5+[0]");
        assertThat(labels(Segments.ofUsers("recency", data, Part.TEST, both))).containsExactly("0[0]", "1-6[1]");
        assertThat(labels(Segments.ofUsers("tenure", data, Part.TEST, both))).containsExactly("0-6[1]", "90-364[0]");
        assertThatThrownBy(() -> Segments.ofUsers("tenur", data, Part.TEST, both)).hasMessageContaining("activity, cold, recency, tenure");
        assertThatThrownBy(() -> Segments.ofUsers("tenure", SmallData.twoTastes(5, 9, 9, 1), Part.TEST, both)).hasMessageContaining("need times");
    }

    @Test
    void theWorstGroupAndTheGapLeaveSmallGroupsOut() {
        float[] values = new float[70];
        Arrays.fill(values, 0, 30, .2f);
        Arrays.fill(values, 30, 61, .6f);
        values[61] = Float.NaN;
        Segments segments = new Segments("x", List.of(
                new Segment("a", Segment.Kind.LEVEL, IntStream.range(0, 30).toArray()),
                new Segment("b", Segment.Kind.LEVEL, IntStream.range(30, 62).toArray()),
                new Segment("c", Segment.Kind.LEVEL, IntStream.range(62, 70).toArray())));
        SegmentReport report = SegmentReport.of(values, segments, Metric.Direction.HIGHER, new RandomStreams(1), TaskContext.quiet());
        assertThat(report.users()).isEqualTo(69);
        assertThat(report.rows()).extracting(SegmentReport.Row::users).containsExactly(30, 31, 8);
        assertThat(report.rows()).extracting(SegmentReport.Row::small).containsExactly(false, false, true);
        assertThat(report.worst().orElseThrow().segment().label()).isEqualTo("a");
        assertThat(report.best().orElseThrow().segment().label()).isEqualTo("b");
        assertThat(report.gap()).isCloseTo(.4, within(1e-6));
        SegmentReport errors = SegmentReport.of(values, segments, Metric.Direction.LOWER, new RandomStreams(1), TaskContext.quiet());
        assertThat(errors.worst().orElseThrow().segment().label()).isEqualTo("b");
    }

    @Test
    void exposureOfABrandIsItsShareOfPlacesWithThoseAboveCountingMore() {
        // brand x: items 0, 1; brand y: items 2, 3
        int[][] rows = {{0, 0, TRAIN}, {0, 1, TRAIN}, {1, 0, TRAIN}, {1, 2, TRAIN}, {0, 2, TEST}, {1, 3, TEST}};
        Prepared data = with(
                SmallData.of(2, 4, rows, null, null), List.of(),
                List.of(new Column.Categories("brand", Role.CATEGORY, new int[] {0, 0, 1, 1}, List.of("x", "y"))));
        List<RankedList> lists = List.of(
                new RankedList(0, new int[] {3, 1}, new float[] {2, 1}), new RankedList(1, new int[] {1, 0}, new float[] {2, 1}));
        Exposure found = Exposure.of(Segments.ofItems("brand", data), data, Part.TEST, lists);
        double second = Math.log(2) / Math.log(3);
        double x = (1 + 2 * second) / (2 + 2 * second);
        assertThat(found.rows()).extracting(row -> row.segment().label()).containsExactly("x", "y");
        Exposure.Row first = found.rows().getFirst();
        assertThat(first.items()).isEqualTo(.5);
        assertThat(first.interactions()).isEqualTo(.75);
        assertThat(first.relevant()).isZero();
        assertThat(first.exposure()).isCloseTo(x, within(1e-12));
        assertThat(first.ratio()).isCloseTo(x / .75, within(1e-12));
        assertThat(first.small()).isTrue();
        assertThat(found.distance()).isCloseTo(.75 - x, within(1e-12));
    }

    @Test
    void theIntervalOfAnExposureIsThatOfADrawOfUsersAnew() {
        int users = 400;
        int[][] rows = new int[2 * users][];
        List<RankedList> lists = new java.util.ArrayList<>();
        for (int u = 0; u < users; u++) {
            rows[2 * u] = new int[] {u, 0, TRAIN};
            rows[2 * u + 1] = new int[] {u, 1, TEST};
            // a fourth is shown brand x alone, the others brand y alone
            lists.add(new RankedList(u, u % 4 == 0 ? new int[] {0, 1} : new int[] {2, 3}, new float[] {2, 1}));
        }
        Prepared data = with(
                SmallData.of(users, 4, rows, null, null), List.of(),
                List.of(new Column.Categories("brand", Role.CATEGORY, new int[] {0, 0, 1, 1}, List.of("x", "y"))));
        Exposure.Row x = Exposure.of(
                        Segments.ofItems("brand", data), data, Part.TEST, lists, new RandomStreams(1), TaskContext.quiet())
                .rows().getFirst();
        assertThat(x.exposure()).isCloseTo(.25, within(1e-12));
        // of a share of .25 among 400 the standard error is .02165
        assertThat(x.low()).isCloseTo(.25 - 1.96 * .02165, within(.006));
        assertThat(x.high()).isCloseTo(.25 + 1.96 * .02165, within(.006));
    }

    @Test
    void itemsAreDividedByTheirPlaceInPopularity() {
        Prepared data = SmallData.twoTastes(200, 200, 20, 4);
        Segments found = Segments.ofItems("popularity", data);
        assertThat(found.all()).extracting(Segment::label).containsExactly("0-1 %", "1-5 %", "5-20 %", "20-50 %", "50-100 %");
        assertThat(found.all().stream().flatMapToInt(s -> Arrays.stream(s.members())).distinct().count())
                .isEqualTo(found.all().stream().mapToInt(s -> s.members().length).sum());
    }
}
