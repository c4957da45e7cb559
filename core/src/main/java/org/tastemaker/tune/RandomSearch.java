// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;

/// Values drawn evenly from the space (Bergstra, Bengio, JMLR 2012); the first trial has the defaults, so that
/// what is found is never worse on the validation part than doing nothing. No combination comes twice.
final class RandomSearch implements Search {
    /// After so many draws that were all tried before, a small space counts as searched through.
    private static final int DRAWS = 400;
    private final SearchSpace space;
    private final int trials;
    private final RandomStreams random;
    private final Map<String, String> start;

    RandomSearch(SearchSpace space, int trials, RandomStreams random, Map<String, String> start) {
        this.space = space;
        this.trials = trials;
        this.random = random;
        this.start = start;
    }

    @Override
    public Optional<Proposal> next(List<Trial> done) {
        return done.size() >= trials ? Optional.empty() : fresh(done);
    }

    /// @return the start, or values that no trial had
    Optional<Proposal> fresh(List<Trial> done) {
        if (done.isEmpty()) {
            return Optional.of(Proposal.full(start));
        }
        Set<Map<String, String>> tried = tried(done);
        RandomGenerator draws = random.stream("tune-random", done.size());
        for (int draw = 0; draw < DRAWS && tried.size() < space.size(); draw++) {
            Map<String, String> values = space.anywhere(draws);
            if (!tried.contains(values)) {
                return Optional.of(Proposal.full(values));
            }
        }
        return Optional.empty();
    }

    static Set<Map<String, String>> tried(List<Trial> done) {
        Set<Map<String, String>> tried = new HashSet<>();
        done.forEach(trial -> tried.add(trial.values()));
        return tried;
    }

    @Override
    public List<Double> plan() {
        return java.util.Collections.nCopies((int) Math.min(trials, space.size()), 1.0);
    }
}
