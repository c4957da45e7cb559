// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.random.RandomStreams;

/// Each user's value under two runs, and the users for whom the two differ most.
///
/// Many users have equal values, so the places to draw are shaken by a little.
///
/// @param users identifiers
/// @param first a value of each under the first run
/// @param second under the second run
/// @param drawnX where each is drawn
/// @param drawnY likewise
/// @param outliers places in `users`: those for whom the first run is ahead most, then those for whom the second is
/// @param equal how many have the same value under both
/// @param ahead for how many the first is ahead
/// @param behind for how many the second is ahead
record UserPairs(
        List<String> users, double[] first, double[] second, double[] drawnX, double[] drawnY, List<Integer> outliers,
        int equal, int ahead, int behind) {
    private static final int OUTLIERS_A_SIDE = 4;
    private static final double SHAKE = 0.025;

    /// @param name identifier of a user number
    /// @return empty if one of them has no values per user in this metric, or they were tested on other users
    static Optional<UserPairs> of(RunLine a, RunLine b, String metric, IntFunction<String> name, boolean betterLow) {
        Evaluation one = a.evaluation();
        Evaluation two = b.evaluation();
        float[] ofOne = one == null ? null : one.perUser().get(metric);
        float[] ofTwo = two == null ? null : two.perUser().get(metric);
        if (one == null || two == null || ofOne == null || ofTwo == null
                || !java.util.Arrays.equals(one.users(), two.users())) {
            return Optional.empty();
        }
        int[] known = IntStream.range(0, ofOne.length)
                .filter(u -> !Float.isNaN(ofOne[u]) && !Float.isNaN(ofTwo[u]))
                .toArray();
        double[] first = IntStream.of(known).mapToDouble(u -> ofOne[u]).toArray();
        double[] second = IntStream.of(known).mapToDouble(u -> ofTwo[u]).toArray();
        List<String> users = IntStream.of(known).mapToObj(u -> name.apply(one.users()[u])).toList();
        double sign = betterLow ? -1 : 1;
        double low = IntStream.range(0, known.length).mapToDouble(u -> Math.min(first[u], second[u])).min().orElse(0);
        double high = IntStream.range(0, known.length).mapToDouble(u -> Math.max(first[u], second[u])).max().orElse(1);
        RandomGenerator shake = new RandomStreams(1).stream("scatter-shake");
        double[] x = shaken(first, (high - low) * SHAKE, shake);
        double[] y = shaken(second, (high - low) * SHAKE, shake);
        List<Integer> outliers = new ArrayList<>(largest(first, second, sign));
        outliers.addAll(largest(second, first, sign));
        int equal = (int) IntStream.range(0, known.length).filter(u -> first[u] == second[u]).count();
        int ahead = (int) IntStream.range(0, known.length).filter(u -> sign * first[u] > sign * second[u]).count();
        return Optional.of(new UserPairs(users, first, second, x, y, outliers, equal, ahead, known.length - equal - ahead));
    }

    private static double[] shaken(double[] values, double by, RandomGenerator random) {
        double[] places = values.clone();
        for (int u = 0; u < places.length; u++) {
            places[u] += (2 * random.nextDouble() - 1) * by;
        }
        return places;
    }

    /// @return users for whom these values are ahead of the others most, the furthest first
    private static List<Integer> largest(double[] these, double[] others, double sign) {
        return IntStream.range(0, these.length)
                .filter(u -> sign * (these[u] - others[u]) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer u) -> -sign * (these[u] - others[u])).thenComparing(u -> u))
                .limit(OUTLIERS_A_SIDE)
                .toList();
    }
}
