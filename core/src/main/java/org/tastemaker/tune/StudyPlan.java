// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.random.RandomStreams;

/// What a study is to find out, and how.
///
/// @param name unique among the studies of the project
/// @param model name of the model
/// @param network what finds a network of one's own again, as a run keeps it; else empty
/// @param protocol name of the protocol
/// @param protocolHash hash of data, recipe and split, so that trials on something else are not mixed in
/// @param metric such as `ndcg@10`, on the validation part
/// @param lowerIsBetter whether the metric is an error
/// @param search how it searches
/// @param trials most trials; for halving how many sets of values begin
/// @param seed of the search and of every trial
/// @param engine engine of networks, which members of a hybrid may be; empty for what has none
/// @param patience epochs without gain after which a trial stops; 0 for never
/// @param keep how many of the best become runs
/// @param space what is varied
/// @param fixed values of the others that are not their defaults
/// @param resource what a short trial gets less of
public record StudyPlan(
        String name, String model, Map<String, String> network, String protocol, String protocolHash, String metric,
        boolean lowerIsBetter, SearchKind search, int trials, long seed, String engine, int patience, int keep, SearchSpace space,
        Map<String, String> fixed, Resource resource) {
    public StudyPlan {
        network = Map.copyOf(network);
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    }

    public StudyPlan withTrials(int number) {
        return new StudyPlan(
                name, model, network, protocol, protocolHash, metric, lowerIsBetter, search, number, seed, engine, patience, keep,
                space, fixed, resource);
    }

    public BestFirst order() {
        return new BestFirst(lowerIsBetter);
    }

    /// @param defaults values of all the model's parameters
    public Search begin(Map<String, String> defaults) {
        return search.make(space, trials, new RandomStreams(seed), space.nearest(defaults), order());
    }
}
