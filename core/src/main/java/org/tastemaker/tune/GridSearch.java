// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Every combination of some values of each parameter: of a choice all, of a range as many even steps as the
/// number of trials allows, the coarsest range refined first.
final class GridSearch implements Search {
    private final List<Map<String, String>> points;

    /// @throws ProblemException of kind USAGE if the choices alone have more combinations than trials are allowed
    GridSearch(SearchSpace space, int trials) {
        List<Dimension> dimensions = space.dimensions();
        int[] steps = new int[dimensions.size()];
        for (int d = 0; d < steps.length; d++) {
            steps[d] = dimensions.get(d).kind() == Dimension.Kind.CHOICE ? dimensions.get(d).values().size() : 1;
        }
        if (product(steps) > trials) {
            throw new ProblemException(
                    ProblemKind.USAGE, "tune.problem.grid", Long.toString(product(steps)), Integer.toString(trials));
        }
        while (refine(dimensions, steps, trials)) {
            // one range at a time
        }
        points = points(dimensions, steps).stream().map(space::settled).distinct().toList();
    }

    /// @return whether a range could be divided further
    private static boolean refine(List<Dimension> dimensions, int[] steps, int trials) {
        int coarsest = -1;
        for (int d = 0; d < steps.length; d++) {
            Dimension dimension = dimensions.get(d);
            int[] finer = steps.clone();
            finer[d]++;
            boolean possible = dimension.kind() != Dimension.Kind.CHOICE && finer[d] <= dimension.size() && product(finer) <= trials;
            if (possible && (coarsest < 0 || steps[d] < steps[coarsest])) {
                coarsest = d;
            }
        }
        if (coarsest >= 0) {
            steps[coarsest]++;
        }
        return coarsest >= 0;
    }

    private static long product(int... steps) {
        return Arrays.stream(steps).asLongStream().reduce(1, Math::multiplyExact);
    }

    private static List<Map<String, String>> points(List<Dimension> dimensions, int... steps) {
        List<Map<String, String>> points = new ArrayList<>(List.of(Map.of()));
        for (int d = 0; d < steps.length; d++) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> point : points) {
                for (String value : dimensions.get(d).grid(steps[d])) {
                    Map<String, String> with = new LinkedHashMap<>(point);
                    with.put(dimensions.get(d).name(), value);
                    longer.add(with);
                }
            }
            points = longer;
        }
        return points;
    }

    @Override
    public Optional<Proposal> next(List<Trial> done) {
        return done.size() < points.size() ? Optional.of(Proposal.full(points.get(done.size()))) : Optional.empty();
    }

    @Override
    public List<Double> plan() {
        return java.util.Collections.nCopies(points.size(), 1.0);
    }
}
