// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.tastemaker.data.Interactions;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// What was measured of each user so far. Users are written by any thread, each to her own place.
final class Measurements {
    private final List<MetricName> metrics;
    private final Truth truth;
    private final Catalogue catalogue;
    private final RatingScale scale;
    private final double[][] sum;
    private final double[][] weight;
    private final int[][] heads;
    private final int longest;

    /// @param users the evaluated users
    /// @param catalogue what is known of the items, the vectors of the model among it
    Measurements(List<MetricName> metrics, int[] users, Truth truth, Catalogue catalogue) {
        this.metrics = metrics.stream().distinct().toList();
        this.truth = truth;
        this.catalogue = catalogue;
        boolean rated = this.metrics.stream().anyMatch(m -> m.metric() instanceof Metric.OfRatings);
        scale = new RatingScale(truth.lowest(), truth.highest(), rated ? truth.meanRating(users) : Double.NaN);
        sum = new double[this.metrics.size()][users.length];
        weight = new double[this.metrics.size()][users.length];
        longest = this.metrics.stream().mapToInt(MetricName::cutoff).max().orElse(0);
        heads = longestOfLists() > 0 ? new int[users.length][] : new int[0][];
    }

    /// @return the greatest cut-off
    int longest() {
        return longest;
    }

    boolean needsOrder() {
        return metrics.stream().anyMatch(m -> m.metric() instanceof Metric.OfOrder);
    }

    private int longestOfLists() {
        return metrics.stream()
                .filter(m -> m.metric() instanceof Metric.OfLists)
                .mapToInt(MetricName::cutoff)
                .max()
                .orElse(0);
    }

    /// @param place where the user stands among the evaluated
    void user(int place, int user, int[] history, float[] scores, UserRanking ranking) {
        UserRanking.Ranked ranked = longest > 0 || needsOrder()
                ? ranking.rank(user, history, scores)
                : new UserRanking.Ranked(UserList.NONE, UserOrder.NONE);
        for (int m = 0; m < metrics.size(); m++) {
            MetricName name = metrics.get(m);
            switch (name.metric()) {
                case Metric.OfList list ->
                    put(m, place, list.value(ranked.list(), name.cutoff(), catalogue), 1);
                case Metric.OfOrder order -> put(m, place, order.value(ranked.order()), order.weight(ranked.order()));
                case Metric.OfRatings ratings -> ratings(m, place, user, scores, ratings);
                case Metric.OfLists lists -> {}
            }
        }
        if (heads.length > 0) {
            int[] items = ranked.list().items();
            heads[place] = java.util.Arrays.copyOf(items, Math.min(items.length, longestOfLists()));
        }
    }

    private void put(int metric, int place, double value, double counts) {
        boolean number = !Double.isNaN(value);
        sum[metric][place] = number ? value * counts : 0;
        weight[metric][place] = number ? counts : 0;
    }

    private void ratings(int metric, int place, int user, float[] scores, Metric.OfRatings ratings) {
        Interactions all = truth.data().data().interactions();
        float[] rating = java.util.Objects.requireNonNull(all.rating(), "checked before");
        for (int n = truth.rowOffset()[user]; n < truth.rowOffset()[user + 1]; n++) {
            int row = truth.rows()[n];
            if (!Float.isNaN(rating[row])) {
                double predicted = Math.clamp(scores[all.item()[row]], truth.lowest(), truth.highest());
                sum[metric][place] += ratings.error(predicted, rating[row], scale);
                weight[metric][place] += ratings.weight(rating[row], scale);
            }
        }
    }

    /// Puts estimates and per-user values into the maps, in the order of the metrics.
    void finish(
            Intervals intervals,
            RandomStreams random,
            TaskContext task,
            Map<String, Estimate> estimates,
            Map<String, float[]> perUser) {
        int users = sum.length == 0 ? 0 : sum[0].length;
        List<Bootstrap.Column> columns = new ArrayList<>();
        for (int m = 0; m < metrics.size(); m++) {
            if (!(metrics.get(m).metric() instanceof Metric.OfLists)) {
                columns.add(new Bootstrap.Column(sum[m], weight[m], finish(metrics.get(m).metric())));
            }
        }
        List<Estimate> found = intervals == Intervals.BOOTSTRAP && !columns.isEmpty()
                ? Bootstrap.estimates(columns, users, random, task)
                : columns.stream().map(c -> exact(c.value())).toList();
        int next = 0;
        for (int m = 0; m < metrics.size(); m++) {
            MetricName name = metrics.get(m);
            if (name.metric() instanceof Metric.OfLists lists) {
                estimates.put(name.toString(), exact(lists.value(shown(name.cutoff()), catalogue)));
                continue;
            }
            Bootstrap.Column column = columns.get(next);
            estimates.put(name.toString(), found.get(next++));
            if (name.metric() instanceof Metric.OfRatings ratings && !ratings.hasUsers()) {
                continue;
            }
            float[] values = new float[users];
            for (int u = 0; u < users; u++) {
                double mean = column.sum()[u] / column.weight()[u];
                values[u] = (float) column.finish().applyAsDouble(mean);
            }
            perUser.put(name.toString(), values);
        }
    }

    private Shown shown(int k) {
        int[] shown = new int[truth.data().items()];
        for (int[] head : heads) {
            for (int r = 0; r < Math.min(k, head.length); r++) {
                shown[head[r]]++;
            }
        }
        return new Shown(shown, heads.length);
    }

    private static Estimate exact(double value) {
        return new Estimate(value, value, value);
    }

    private static DoubleUnaryOperator finish(Metric metric) {
        return metric instanceof Metric.OfRatings ratings ? ratings::finish : DoubleUnaryOperator.identity();
    }
}
