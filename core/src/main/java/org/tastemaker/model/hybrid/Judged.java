// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import java.util.List;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.task.TaskContext;

/// How good the lists of some way of scoring are for the people of a rehearsal.
///
/// @param values NDCG@10 of each of them
record Judged(double[] values) {
    private static final int BLOCK = 64;
    /// So many standard errors chance exceeds once in twenty times.
    private static final double CLEAR = 1.645;

    /// Scores a person's items.
    @FunctionalInterface
    interface Scoring {
        /// @param person number among the people
        /// @param scores written, one for each of the person's items
        void score(int person, float[] scores);
    }

    static Judged of(List<Rehearsal.Person> people, TaskContext task, Scoring scoring) {
        task.checkCancelled();
        double[] each = new double[people.size()];
        Parallel.blocks(task.threads(), each.length, BLOCK, () -> {
            ListValue value = new ListValue();
            return (from, to) -> {
                for (int n = from; n < to; n++) {
                    float[] scores = new float[people.get(n).items().length];
                    scoring.score(n, scores);
                    each[n] = value.of(people.get(n), scores);
                }
            };
        });
        return new Judged(each);
    }

    double mean() {
        return Arrays.stream(values).average().orElse(0);
    }

    /// Whether these lists are better than others by more than chance explains: a one-sided paired test at the level of 5 %. What
    /// was chosen because it is best on some people is better on them by chance already, so it has to be more than that.
    boolean isClearlyBetterThan(Judged other) {
        int n = values.length;
        if (n < 2) {
            return false;
        }
        double mean = mean() - other.mean();
        double squares = 0;
        for (int p = 0; p < n; p++) {
            double rest = values[p] - other.values[p] - mean;
            squares += rest * rest;
        }
        return mean > CLEAR * Math.sqrt(squares / (n - 1) / n);
    }
}
