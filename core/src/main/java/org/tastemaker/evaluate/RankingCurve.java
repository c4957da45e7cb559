// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tastemaker.model.Recommender;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// How rankings stand to what users really chose, for each length of a list: the means over users of what is found.
/// `recall` against `fallOut` is the ROC curve, `precision` against `recall` the precision-recall curve.
///
/// Users with a relevant item among the candidates and another candidate take part, as in `auc`; recall is the share of
/// the relevant candidates.
///
/// @param length lengths of the list, ascending, denser where lists are short; the last holds all candidates
/// @param recall mean share of relevant candidates on the list
/// @param precision mean share of the list that is relevant
/// @param fallOut mean share of the other candidates on the list
/// @param users users that took part
public record RankingCurve(int[] length, double[] recall, double[] precision, double[] fallOut, int users) {
    private static final double STEP = 1.15;

    /// @param users user numbers, ascending, each with at least one item in the part
    public static RankingCurve of(
            Recommender recommender, Truth truth, int[] users, CandidateMode candidates, RandomStreams random, TaskContext task) {
        ScoredUsers scored = ScoredUsers.of(recommender, truth, candidates, users, random);
        UserOrder[] orders = new UserOrder[scored.users().length];
        scored.each(0, true, task, (place, user, history, scores, ranking) ->
                orders[place] = ranking.rank(user, history, scores).order());
        return of(orders);
    }

    static RankingCurve of(UserOrder... all) {
        UserOrder[] orders = Arrays.stream(all).filter(o -> o.relevant() > 0 && o.others() > 0).toArray(UserOrder[]::new);
        int most = Arrays.stream(orders).mapToInt(o -> o.relevant() + o.others()).max().orElse(0);
        int[] length = IntStream.iterate(1, l -> l < most, l -> Math.max(l + 1, (int) (l * STEP))).toArray();
        if (most > 0) {
            length = Arrays.copyOf(length, length.length + 1);
            length[length.length - 1] = most;
        }
        double[] recall = new double[length.length];
        double[] precision = new double[length.length];
        double[] fallOut = new double[length.length];
        for (UserOrder order : orders) {
            for (int p = 0; p < length.length; p++) {
                int shown = Math.min(length[p], order.relevant() + order.others());
                int hits = order.hits(shown);
                recall[p] += (double) hits / order.relevant() / orders.length;
                precision[p] += (double) hits / shown / orders.length;
                fallOut[p] += (double) (shown - hits) / order.others() / orders.length;
            }
        }
        return new RankingCurve(length, recall, precision, fallOut, orders.length);
    }
}
