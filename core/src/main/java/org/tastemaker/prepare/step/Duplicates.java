// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare.step;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.prepare.RecipeStep;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// Makes one row of the rows of the same user and item (and event, and time, by `same`).
/// `keep=first|last` keeps one of them by the order of the data; `sum` keeps the last with the sum of the
/// weights, `mean` the last with the mean of the ratings there are. The row stays where the kept one stood.
public final class Duplicates implements RecipeStep {
    private record Key(int user, int item, int event, long time) {}

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice("same", "pair", List.of("pair", "event", "time", "event-time")),
                new Parameter.Choice("keep", "last", List.of("first", "last", "sum", "mean")));
    }

    @Override
    public DataSet apply(DataSet data, Parameters parameters, RandomStreams random, TaskContext task) {
        Interactions all = data.interactions();
        String same = parameters.word("same");
        String keep = parameters.word("keep");
        byte @Nullable [] event = same.startsWith("event") ? all.event() : null;
        long @Nullable [] time = same.endsWith("time") ? all.time() : null;
        int n = all.size();
        int[] group = new int[n];
        int groups = event == null && time == null ? pairs(all, group) : keys(all, event, time, group);
        task.checkCancelled();
        if (groups == n) {
            return data;
        }
        int[] kept = new int[groups];
        Arrays.fill(kept, -1);
        for (int r = 0; r < n; r++) {
            if (kept[group[r]] < 0 || !keep.equals("first")) {
                kept[group[r]] = r;
            }
        }
        Interactions changed =
                switch (keep) {
                    case "sum" -> all.withWeight(summed(all, group, groups));
                    case "mean" -> all.withRating(mean(all.rating(), group, groups));
                    default -> all;
                };
        return RowFilter.keep(data.withInteractions(changed), r -> kept[group[r]] == r);
    }

    /// The usual case without an object a row: groups of (user, item), numbered as they come.
    private static int pairs(Interactions all, int[] group) {
        var numbers = new it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap(Math.max(16, all.size()));
        numbers.defaultReturnValue(-1);
        for (int r = 0; r < group.length; r++) {
            long pair = ((long) all.user()[r] << 32) | all.item()[r];
            int known = numbers.putIfAbsent(pair, numbers.size());
            group[r] = known < 0 ? numbers.size() - 1 : known;
        }
        return numbers.size();
    }

    private static int keys(Interactions all, byte @Nullable [] event, long @Nullable [] time, int[] group) {
        var numbers = new Object2IntOpenHashMap<Key>();
        numbers.defaultReturnValue(-1);
        for (int r = 0; r < group.length; r++) {
            Key key = new Key(all.user()[r], all.item()[r], event == null ? 0 : event[r], time == null ? 0 : time[r]);
            int known = numbers.putIfAbsent(key, numbers.size());
            group[r] = known < 0 ? numbers.size() - 1 : known;
        }
        return numbers.size();
    }

    private static float[] summed(Interactions all, int[] group, int groups) {
        double[] sum = new double[groups];
        for (int r = 0; r < group.length; r++) {
            sum[group[r]] += all.weightAt(r);
        }
        float[] weight = new float[group.length];
        for (int r = 0; r < group.length; r++) {
            weight[r] = (float) sum[group[r]];
        }
        return weight;
    }

    private static float @Nullable [] mean(float @Nullable [] rating, int[] group, int groups) {
        if (rating == null) {
            return null;
        }
        double[] sum = new double[groups];
        int[] count = new int[groups];
        for (int r = 0; r < group.length; r++) {
            if (!Float.isNaN(rating[r])) {
                sum[group[r]] += rating[r];
                count[group[r]]++;
            }
        }
        float[] means = new float[group.length];
        for (int r = 0; r < group.length; r++) {
            means[r] = count[group[r]] == 0 ? Float.NaN : (float) (sum[group[r]] / count[group[r]]);
        }
        return means;
    }
}
