// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tastemaker.embed.Vectors;
import org.tastemaker.explain.Explanation.Reason;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.recommend.Histories;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// Says why an item is recommended to a user, for every recommender.
///
/// A long history is cut to the [#CONSIDERED] items that are nearest to the explained one; [Explanation]
/// then has reasons for these alone.
///
/// @param recommender the recommender to explain
/// @param data what it was trained on
/// @param histories what is known of the users
/// @param vectors item vectors that tell which items are near
public record Explainer(Recommender recommender, Prepared data, Histories histories, Vectors vectors) {
    /// So many items of a history are considered at most.
    public static final int CONSIDERED = 50;
    /// So many of the strongest reasons are taken away together to compute the fidelity.
    public static final int TESTED = 3;

    /// An explainer of lists as a test sees them: histories are training and validation.
    public static Explainer of(Recommender recommender, Prepared data) {
        Histories histories = Histories.before(data, Part.TEST);
        return new Explainer(recommender, data, histories, Vectors.of(recommender, data));
    }

    /// @param method `loo` or `neighbours`
    /// @throws ProblemException of kind USAGE for another method
    public Explanation explain(int user, int item, String method) {
        return switch (method) {
            case "loo" -> leaveOneOut(user, item);
            case "neighbours" -> neighbours(user, item);
            default -> throw new ProblemException(ProblemKind.USAGE, "explain.problem.method", method, "loo, neighbours");
        };
    }

    /// Takes away each item of the history in turn and sees how the score falls.
    ///
    /// The fidelity compares the fall that the [#TESTED] strongest reasons promise, the sum of their weights,
    /// with the fall when they are taken away together: `1 - |together - promised| / max(|together|, |promised|)`,
    /// cut to 0 and above. It is 1 for scores that add up over the history, and not a number where no item of the
    /// history speaks for the explained one.
    public Explanation leaveOneOut(int user, int item) {
        History full = histories.of(user);
        int[] considered = considered(full, item);
        History[] alternatives = new History[considered.length + 1];
        alternatives[0] = full;
        for (int c = 0; c < considered.length; c++) {
            alternatives[c + 1] = full.without(considered[c]);
        }
        float[][] scores = new float[alternatives.length][1];
        recommender.scoreAlternatives(alternatives, new int[] {item}, scores);
        List<Reason> reasons = new ArrayList<>();
        for (int c = 0; c < considered.length; c++) {
            reasons.add(new Reason(full.items()[considered[c]], (double) scores[0][0] - scores[c + 1][0]));
        }
        sort(reasons);
        return new Explanation(user, item, "loo", reasons, fidelity(full, item, scores[0][0], reasons));
    }

    /// Names the items of the history that are most similar to the explained one, by cosine of item vectors.
    public Explanation neighbours(int user, int item) {
        History full = histories.of(user);
        List<Reason> reasons = new ArrayList<>();
        for (int place : considered(full, item)) {
            reasons.add(new Reason(full.items()[place], vectors.cosine(item, full.items()[place])));
        }
        sort(reasons);
        return new Explanation(user, item, "neighbours", reasons, Double.NaN);
    }

    /// @return whether the user's history is longer than what is considered
    public boolean isCut(int user) {
        return histories.matrix().count(user) > CONSIDERED;
    }

    private static void sort(List<Reason> reasons) {
        reasons.sort(Comparator.comparingDouble((Reason r) -> -r.weight()).thenComparingInt(Reason::item));
    }

    /// @return places in the history, ascending, of the items other than the explained one
    private int[] considered(History history, int item) {
        int[] items = history.items();
        return java.util.stream.IntStream.range(0, items.length)
                .filter(place -> items[place] != item)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -vectors.cosine(item, items[place]))
                        .thenComparingInt(place -> place))
                .limit(CONSIDERED)
                .mapToInt(place -> place)
                .sorted()
                .toArray();
    }

    private double fidelity(History full, int item, float score, List<Reason> reasons) {
        List<Reason> strongest = reasons.stream().filter(r -> r.weight() > 0).limit(TESTED).toList();
        if (strongest.isEmpty()) {
            return Double.NaN;
        }
        History without = full;
        for (Reason reason : strongest) {
            without = without.without(Arrays.binarySearch(without.items(), reason.item()));
        }
        float[][] scores = new float[1][1];
        recommender.scoreAlternatives(new History[] {without}, new int[] {item}, scores);
        double together = (double) score - scores[0][0];
        double promised = strongest.stream().mapToDouble(Reason::weight).sum();
        double greater = Math.max(Math.abs(together), Math.abs(promised));
        return greater == 0 ? 1 : Math.max(0, 1 - Math.abs(together - promised) / greater);
    }
}
