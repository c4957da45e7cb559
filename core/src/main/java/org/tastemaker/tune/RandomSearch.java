// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.HashSet;
import java.util.LinkedHashSet;
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
        return fresh(done.size(), tried(done)).map(Proposal::full);
    }

    /// @return the sets of values that a search at random would begin with
    List<Map<String, String>> first() {
        Set<Map<String, String>> drawn = new LinkedHashSet<>();
        for (int number = 0; number < trials; number++) {
            Optional<Map<String, String>> next = fresh(number, drawn);
            if (next.isEmpty()) {
                break;
            }
            drawn.add(next.get());
        }
        return List.copyOf(drawn);
    }

    private Optional<Map<String, String>> fresh(int number, Set<Map<String, String>> tried) {
        if (number == 0) {
            return Optional.of(start);
        }
        RandomGenerator draws = random.stream("tune-random", number);
        for (int draw = 0; draw < DRAWS && tried.size() < space.size(); draw++) {
            Map<String, String> values = space.anywhere(draws);
            if (!tried.contains(values)) {
                return Optional.of(values);
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
