// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A search for good values and every trial it has made so far. It is kept in the project after each trial, so
/// that a study that was stopped or killed goes on where it was.
///
/// @param plan what it is to find out
/// @param state how it stands
/// @param started seconds since 1970
/// @param trials in their order
public record Study(StudyPlan plan, State state, long started, List<Trial> trials) {
    /// How a study stands. One that says it is running and that nobody works on was killed.
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    public Study {
        trials = List.copyOf(trials);
    }

    public static Study begin(StudyPlan plan, long started) {
        return new Study(plan, State.RUNNING, started, List.of());
    }

    public Study with(Trial trial) {
        List<Trial> longer = new ArrayList<>(trials);
        longer.add(trial);
        return new Study(plan, state, started, longer);
    }

    public Study in(State now) {
        return new Study(plan, now, started, trials);
    }

    public Study withPlan(StudyPlan other) {
        return new Study(other, state, started, trials);
    }

    /// @return full trials best first, then short ones, then failed ones
    public List<Trial> bestFirst() {
        List<Trial> sorted = new ArrayList<>(trials);
        sorted.sort(java.util.Comparator.comparingInt((Trial trial) -> !trial.succeeded() ? 2 : trial.full() ? 0 : 1)
                .thenComparing(plan.order()));
        return sorted;
    }

    /// @return the best trial that was given all of the resource
    public Optional<Trial> best() {
        return bestFirst().stream().filter(trial -> trial.succeeded() && trial.full()).findFirst();
    }

    /// @return the best trials to be made into runs, no two with the same values
    public List<Trial> kept() {
        Set<Map<String, String>> seen = new HashSet<>();
        return bestFirst().stream()
                .filter(trial -> trial.succeeded() && trial.full() && seen.add(trial.values()))
                .limit(plan.keep())
                .toList();
    }

    /// @return values to train with: the trial's, and those that were fixed
    public Map<String, String> values(Trial trial) {
        Map<String, String> values = new LinkedHashMap<>(plan.fixed());
        values.putAll(trial.values());
        return Collections.unmodifiableMap(values);
    }
}
