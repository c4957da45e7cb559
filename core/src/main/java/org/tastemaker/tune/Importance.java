// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;

/// Which parameters matter: the share of the variance of the metric over the space that each explains by itself,
/// by functional analysis of variance over a random forest (Hutter, Hoos, Leyton-Brown, ICML 2014).
///
/// Deviations: only what a parameter does alone is told, not pairs; a choice is cut in the order of its values, so a
/// few cuts single one out.
///
/// @param shares from 0 to 1 by name, in the order of the space
/// @param together the rest: what parameters do only together
public record Importance(Map<String, Double> shares, double together) {
    /// Fewer trials say nothing.
    public static final int FEWEST = 8;
    private static final int TREES = 64;

    public Importance {
        shares = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /// @return empty if too few trials had all of the resource, or all gave the same
    public static Optional<Importance> of(Study study) {
        SearchSpace space = study.plan().space();
        List<Trial> trials = study.trials().stream().filter(trial -> trial.succeeded() && trial.full()).toList();
        if (trials.size() < FEWEST) {
            // a halving gives few all there is; its shortest trials are many and can be compared with each other
            double least = study.trials().stream().mapToDouble(Trial::share).min().orElse(1);
            trials = study.trials().stream().filter(trial -> trial.succeeded() && trial.share() == least).toList();
        }
        if (trials.size() < FEWEST || space.dimensions().isEmpty()) {
            return Optional.empty();
        }
        double[][] points = trials.stream().map(trial -> space.places(trial.values())).toArray(double[][]::new);
        double[] values = trials.stream().mapToDouble(Trial::value).toArray();
        double[] shares = shares(points, values, new RandomStreams(study.plan().seed()));
        if (shares.length == 0) {
            return Optional.empty();
        }
        Map<String, Double> named = new LinkedHashMap<>();
        for (int d = 0; d < shares.length; d++) {
            named.put(space.dimensions().get(d).name(), shares[d]);
        }
        return Optional.of(new Importance(named, Math.max(0, 1 - Arrays.stream(shares).sum())));
    }

    /// @return a share for each dimension; empty if nothing varies
    static double[] shares(double[][] points, double[] values, RandomStreams random) {
        double[] shares = new double[points[0].length];
        int counted = 0;
        for (int tree = 0; tree < TREES; tree++) {
            RandomGenerator draws = random.stream("tune-forest", tree);
            int[] rows = draws.ints(points.length, 0, points.length).toArray();
            double[] variances = new RegressionTree(points, values, rows, draws).variances();
            if (variances[0] > 1e-18) {
                counted++;
                for (int d = 0; d < shares.length; d++) {
                    shares[d] += variances[d + 1] / variances[0];
                }
            }
        }
        if (counted == 0) {
            return new double[0];
        }
        for (int d = 0; d < shares.length; d++) {
            shares[d] /= counted;
        }
        return shares;
    }
}
