// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.segment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tastemaker.data.Column;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.recommend.Histories;

/// Users, or items, divided into groups by a column or by what they did. Levels that are too rare stand together;
/// numbers stand in quarters; who has several tags is in several groups.
///
/// Users are divided, beside their columns, by `activity` (items in the history), `cold` (fewer than 5, or not), `recency`
/// (days from their last known interaction to the last of all) and `tenure` (days from their first). Items by `popularity`:
/// their place among all by users in the training part, in per cent. A column of that name goes first.
///
/// @param by name of the column, or one of these words
/// @param all the groups, none empty
public record Segments(String by, List<Segment> all) {
    /// Ways to divide users that need no column.
    public static final List<String> OF_USERS = List.of("activity", "cold", "recency", "tenure");
    /// Ways to divide items that need no column.
    public static final List<String> OF_ITEMS = List.of("popularity");

    private static final int FEW_LEVELS = 8;
    private static final long DAY = 86_400;

    public Segments {
        all = List.copyOf(all);
    }

    /// @param users user numbers, such as those of an evaluation
    /// @param on the part that is evaluated: what is before it is known
    /// @return groups whose members are places in `users`
    /// @throws ProblemException of kind USAGE if there is no such column; of kind INPUT if times are needed and absent
    public static Segments ofUsers(String by, Prepared data, Part on, int[] users) {
        Table table = data.data().users();
        if (table.column(by).isPresent()) {
            return new Segments(by, ofColumn(table.column(by).get().rows(users)));
        }
        return new Segments(by, switch (by) {
            case "activity" -> Ranges.counts(0, 1, 5, 10, 20, 50, 100, 200).of(lengths(data, on, users));
            case "cold" -> Ranges.counts(0, 5).of(lengths(data, on, users));
            case "recency" -> Ranges.counts(0, 1, 7, 30, 90, 365).of(days(data, on, users, true));
            case "tenure" -> Ranges.counts(0, 7, 30, 90, 365, 730).of(days(data, on, users, false));
            default -> throw unknown(by, table, OF_USERS);
        });
    }

    /// @return groups whose members are item numbers
    /// @throws ProblemException of kind USAGE if there is no such column
    public static Segments ofItems(String by, Prepared data) {
        Table table = data.data().items();
        if (table.column(by).isPresent()) {
            return new Segments(by, ofColumn(table.column(by).get()));
        }
        if (!by.equals("popularity")) {
            throw unknown(by, table, OF_ITEMS);
        }
        return new Segments(by, popularity(data));
    }

    /// @return whether users can be divided by this word
    public static boolean knowsUsers(String by, Prepared data) {
        return data.data().users().column(by).isPresent() || OF_USERS.contains(by);
    }

    /// @return all that users can be divided by
    public static List<String> ofUsers(Prepared data) {
        return Stream.concat(OF_USERS.stream(), data.data().users().columns().stream().map(Column::name)).distinct().toList();
    }

    /// @return all that items can be divided by
    public static List<String> ofItems(Prepared data) {
        return Stream.concat(OF_ITEMS.stream(), data.data().items().columns().stream().map(Column::name)).distinct().toList();
    }

    /// @throws ProblemException of kind USAGE if neither users nor items can be divided by this word
    public static void check(String by, Prepared data) {
        check(by, Stream.concat(ofUsers(data).stream(), ofItems(data).stream()).distinct().toList());
    }

    /// @throws ProblemException of kind USAGE if items cannot be divided by this word
    public static void checkItems(String by, Prepared data) {
        check(by, ofItems(data));
    }

    private static void check(String by, List<String> all) {
        if (!all.contains(by)) {
            throw new ProblemException(ProblemKind.USAGE, "segment.problem.unknown", by, Known.of(by, all));
        }
    }

    private static ProblemException unknown(String by, Table table, List<String> words) {
        return new ProblemException(
                ProblemKind.USAGE, "segment.problem.unknown", by,
                Known.of(by, Stream.concat(words.stream(), table.columns().stream().map(Column::name)).distinct().toList()));
    }

    private static List<Segment> ofColumn(Column column) {
        return switch (column) {
            case Column.Numbers numbers -> ofNumbers(numbers.values());
            case Column.Times times -> byYear(times.values());
            case Column.Categories categories -> ofTags(categories.asTags());
            case Column.Tags tags -> ofTags(tags);
            case Column.Strings strings -> {
                Levels levels = new Levels();
                for (int n = 0; n < strings.size(); n++) {
                    String value = strings.values()[n];
                    if (value == null) {
                        levels.missing(n);
                    } else {
                        levels.add(value, n);
                    }
                }
                yield levels.segments();
            }
        };
    }

    private static List<Segment> ofNumbers(double[] values) {
        double[] distinct = Arrays.stream(values).filter(v -> !Double.isNaN(v)).distinct().limit(FEW_LEVELS + 1L).sorted().toArray();
        // a few numbers are ranges of one number each
        boolean few = distinct.length <= FEW_LEVELS && distinct.length > 0;
        return few && Arrays.stream(distinct).allMatch(v -> v == Math.rint(v)) ? each(values, distinct) : Ranges.quarters(values).of(values);
    }

    private static List<Segment> each(double[] values, double[] distinct) {
        List<Segment> all = new ArrayList<>();
        for (double value : distinct) {
            int[] members = IntStream.range(0, values.length).filter(n -> values[n] == value).toArray();
            all.add(new Segment(Long.toString((long) value), Segment.Kind.LEVEL, members));
        }
        int[] missing = IntStream.range(0, values.length).filter(n -> Double.isNaN(values[n])).toArray();
        if (missing.length > 0) {
            all.add(Segment.of(Segment.Kind.MISSING, missing));
        }
        return all;
    }

    private static List<Segment> byYear(long[] seconds) {
        double[] years = new double[seconds.length];
        for (int n = 0; n < years.length; n++) {
            years[n] = seconds[n] == Long.MIN_VALUE
                    ? Double.NaN
                    : LocalDate.ofInstant(Instant.ofEpochSecond(seconds[n]), ZoneOffset.UTC).getYear();
        }
        return ofNumbers(years);
    }

    private static List<Segment> ofTags(Column.Tags tags) {
        Levels levels = new Levels();
        for (int n = 0; n < tags.size(); n++) {
            if (tags.offsets()[n] == tags.offsets()[n + 1]) {
                levels.missing(n);
            }
            for (int p = tags.offsets()[n]; p < tags.offsets()[n + 1]; p++) {
                levels.add(tags.levels().get(tags.codes()[p]), n);
            }
        }
        return levels.segments();
    }

    private static double[] lengths(Prepared data, Part on, int[] users) {
        InteractionMatrix known = Histories.before(data, on).matrix();
        return Arrays.stream(users).mapToDouble(known::count).toArray();
    }

    /// @param last whether from the last interaction, else from the first
    private static double[] days(Prepared data, Part on, int[] users, boolean last) {
        Interactions all = data.data().interactions();
        long[] time = all.time();
        if (time == null) {
            throw new ProblemException(ProblemKind.INPUT, "segment.problem.no-times", data.data().name());
        }
        long[] found = new long[data.users()];
        Arrays.fill(found, Long.MIN_VALUE);
        long latest = Long.MIN_VALUE;
        for (int r : on == Part.TEST ? data.rows(Part.TRAIN, Part.VALIDATION) : data.rows(Part.TRAIN)) {
            int u = all.user()[r];
            boolean better = found[u] == Long.MIN_VALUE || (last ? time[r] > found[u] : time[r] < found[u]);
            if (time[r] != Long.MIN_VALUE && better) {
                found[u] = time[r];
            }
            latest = Math.max(latest, time[r]);
        }
        double[] days = new double[users.length];
        for (int n = 0; n < users.length; n++) {
            days[n] = found[users[n]] == Long.MIN_VALUE ? Double.NaN : Math.floorDiv(latest - found[users[n]], DAY);
        }
        return days;
    }

    private static List<Segment> popularity(Prepared data) {
        int[] count = new int[data.items()];
        boolean[] present = new boolean[data.items()];
        for (int i : data.matrix(Part.TRAIN).item()) {
            count[i]++;
        }
        for (int i : data.matrix(Part.TRAIN, Part.VALIDATION, Part.TEST).item()) {
            present[i] = true;
        }
        int[] order = IntStream.range(0, count.length)
                .filter(i -> present[i])
                .boxed()
                .sorted((a, b) -> count[a] == count[b] ? Integer.compare(a, b) : Integer.compare(count[b], count[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] percent = {0, 1, 5, 20, 50, 100};
        List<Segment> all = new ArrayList<>();
        for (int p = 0; p + 1 < percent.length; p++) {
            int from = (int) ((long) order.length * percent[p] / 100);
            int to = (int) ((long) order.length * percent[p + 1] / 100);
            if (to > from) {
                int[] members = Arrays.copyOfRange(order, from, to);
                Arrays.sort(members);
                all.add(new Segment(percent[p] + "-" + percent[p + 1] + " %", Segment.Kind.RANGE, members));
            }
        }
        return all;
    }
}
