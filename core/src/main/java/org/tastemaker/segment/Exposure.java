// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tastemaker.evaluate.Bootstrap;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.CandidateItems;
import org.tastemaker.recommend.RankedList;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

/// What lists show of groups of items, such as brands, beside what these groups have: provider parity.
///
/// Exposure falls with the rank as in NDCG, by `1 / log2(rank + 1)` (Singh, Joachims: Fairness of exposure in rankings,
/// KDD 2018). An item of several groups divides itself among them, so that each column sums to 1.
///
/// @param rows a group each
public record Exposure(List<Row> rows) {
    /// A group with fewer interactions in the training part is marked.
    public static final int SMALL = 30;

    /// @param segment the group
    /// @param items its share of the items that may be ranked
    /// @param interactions its share of the interactions in the training part
    /// @param relevant its share of what users really chose in the evaluated part
    /// @param exposure its share of the exposure
    /// @param low lower end of the 95 % interval of that, over users; NaN if it was not asked for
    /// @param high upper end
    /// @param small whether it has fewer than [#SMALL] interactions
    public record Row(Segment segment, double items, double interactions, double relevant, double exposure, double low, double high, boolean small) {
        /// @return exposure over interactions: 1 is parity, below 1 it is shown less than it is used
        public double ratio() {
            return exposure / interactions;
        }

        /// @return exposure over what was really chosen
        public double relevantRatio() {
            return exposure / relevant;
        }
    }

    public Exposure {
        rows = List.copyOf(rows);
    }

    /// @param segments groups whose members are item numbers
    /// @param on the evaluated part
    /// @param lists the lists of its users
    public static Exposure of(Segments segments, Prepared data, Part on, List<RankedList> lists) {
        int[] groups = groups(segments, data.items());
        boolean[] eligible = CandidateItems.of(data).eligible();
        double[] each = new double[data.items()];
        Arrays.setAll(each, i -> eligible[i] ? 1 : 0);
        double[] exposed = new double[data.items()];
        for (RankedList list : lists) {
            for (int r = 0; r < list.items().length; r++) {
                exposed[list.items()[r]] += at(r);
            }
        }
        double[] used = counts(data.matrix(Part.TRAIN));
        double[] items = shares(segments, groups, each);
        double[] interactions = shares(segments, groups, used);
        double[] relevant = shares(segments, groups, counts(data.matrix(on)));
        double[] exposure = shares(segments, groups, exposed);
        List<Row> rows = new ArrayList<>();
        for (int s = 0; s < items.length; s++) {
            Segment segment = segments.all().get(s);
            double rowsOfGroup = 0;
            for (int i : segment.members()) {
                rowsOfGroup += used[i];
            }
            rows.add(new Row(segment, items[s], interactions[s], relevant[s], exposure[s], Double.NaN, Double.NaN, rowsOfGroup < SMALL));
        }
        return new Exposure(rows);
    }

    /// As above, with an interval for each exposure, by drawing users anew.
    public static Exposure of(
            Segments segments, Prepared data, Part on, List<RankedList> lists, RandomStreams random, TaskContext task) {
        Exposure plain = of(segments, data, on, lists);
        int[] groups = groups(segments, data.items());
        double[] weight = new double[lists.size()];
        List<double[]> sums = new ArrayList<>();
        for (Segment segment : segments.all()) {
            boolean[] member = new boolean[data.items()];
            for (int i : segment.members()) {
                member[i] = true;
            }
            double[] sum = new double[lists.size()];
            for (int u = 0; u < sum.length; u++) {
                int[] items = lists.get(u).items();
                for (int r = 0; r < items.length; r++) {
                    sum[u] += member[items[r]] ? at(r) / groups[items[r]] : 0;
                }
                weight[u] += sum[u];
            }
            sums.add(sum);
        }
        List<Estimate> ends = Bootstrap.ratios(sums, weight, random, task);
        List<Row> rows = new ArrayList<>();
        for (int s = 0; s < sums.size(); s++) {
            Row row = plain.rows().get(s);
            rows.add(new Row(
                    row.segment(), row.items(), row.interactions(), row.relevant(), row.exposure(), ends.get(s).low(), ends.get(s).high(), row.small()));
        }
        return new Exposure(rows);
    }

    /// @return how many groups each item is in
    private static int[] groups(Segments segments, int items) {
        int[] groups = new int[items];
        segments.all().forEach(segment -> {
            for (int i : segment.members()) {
                groups[i]++;
            }
        });
        return groups;
    }

    /// @param place in a list, from 0
    private static double at(int place) {
        return Math.log(2) / Math.log(place + 2.0);
    }

    private static double[] counts(InteractionMatrix matrix) {
        double[] counts = new double[matrix.items()];
        for (int i : matrix.item()) {
            counts[i]++;
        }
        return counts;
    }

    private static double[] shares(Segments segments, int[] groups, double[] amount) {
        double[] shares = new double[segments.all().size()];
        double total = 0;
        for (int s = 0; s < shares.length; s++) {
            for (int i : segments.all().get(s).members()) {
                shares[s] += amount[i] / groups[i];
                total += amount[i] / groups[i];
            }
        }
        for (int s = 0; s < shares.length; s++) {
            shares[s] /= total;
        }
        return shares;
    }

    /// @return how far exposure is from interactions over all groups: half the sum of the differences of shares; 0: each
    ///     group is shown as much as it is used, 1: only what nobody uses
    public double distance() {
        return rows.stream().mapToDouble(row -> Math.abs(row.exposure() - row.interactions())).sum() / 2;
    }

    /// @return the smallest ratio of a group that is not small over the greatest: 1 is parity; NaN if there are
    ///     fewer than two such groups
    public double parity() {
        double[] ratios = rows.stream().filter(row -> !row.small()).mapToDouble(Row::ratio).sorted().toArray();
        return ratios.length < 2 ? Double.NaN : ratios[0] / ratios[ratios.length - 1];
    }
}
