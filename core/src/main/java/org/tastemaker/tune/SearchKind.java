// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;

/// The searches there are.
public enum SearchKind {
    TPE,
    RANDOM,
    GRID,
    HALVING;

    /// @throws ProblemException of kind USAGE if there is none of that name
    public static SearchKind named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.USAGE, "tune.problem.no-search", word, Known.of(word, words())));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(SearchKind::word).toList();
    }

    /// @return as the command line has it
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return whether more trials can be added to one that is over without changing those it had
    public boolean canGrow() {
        return this == TPE || this == RANDOM;
    }

    /// @param trials most trials; for halving how many sets of values begin
    /// @param start values to begin with
    public Search make(SearchSpace space, int trials, RandomStreams random, Map<String, String> start, BestFirst order) {
        return switch (this) {
            case TPE -> new TpeSearch(space, trials, random, start, order);
            case RANDOM -> new RandomSearch(space, trials, random, start);
            case GRID -> new GridSearch(space, trials);
            case HALVING -> new HalvingSearch(space, trials, random, start, order);
        };
    }
}
