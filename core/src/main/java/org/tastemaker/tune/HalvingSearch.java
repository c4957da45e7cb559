// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tastemaker.random.RandomStreams;

/// Successive halving (Jamieson, Talwalkar, AISTATS 2016): many sets of values with little of the resource each,
/// the better third with three times as much, and so on until the last few have all of it.
///
/// Deviations: thirds, not halves, as the authors' Hyperband (JMLR 2018) has it; each rung trains from the
/// beginning, because a checkpoint of every candidate would fill the disk; a failed candidate does not go on,
/// so a rung may have fewer than planned.
final class HalvingSearch implements Search {
    private static final int KEPT = 3;
    /// Less than a 27th of the resource says nothing.
    private static final int MOST_RUNGS = 4;

    private final List<Map<String, String>> candidates;
    private final BestFirst order;
    private final int rungs;

    /// @param trials how many sets of values begin
    HalvingSearch(SearchSpace space, int trials, RandomStreams random, Map<String, String> start, BestFirst order) {
        this.order = order;
        candidates = new RandomSearch(space, trials, random, start).first();
        int deep = 1;
        for (int left = candidates.size() / KEPT; left >= 1 && deep < MOST_RUNGS; left /= KEPT) {
            deep++;
        }
        rungs = deep;
    }

    private double share(int rung) {
        return Math.pow(KEPT, rung - rungs + 1);
    }

    private int size(int rung) {
        return (int) (candidates.size() / Math.round(Math.pow(KEPT, rung)));
    }

    @Override
    public Optional<Proposal> next(List<Trial> done) {
        List<Map<String, String>> runners = candidates;
        int first = 0;
        for (int rung = 0; rung < rungs; rung++) {
            if (done.size() < first + runners.size()) {
                return Optional.of(new Proposal(runners.get(done.size() - first), share(rung)));
            }
            List<Trial> over = done.subList(first, first + runners.size());
            first += runners.size();
            runners = over.stream().filter(Trial::succeeded).sorted(order).limit(size(rung + 1)).map(Trial::values).toList();
        }
        return Optional.empty();
    }

    @Override
    public List<Double> plan() {
        List<Double> plan = new ArrayList<>();
        for (int rung = 0; rung < rungs; rung++) {
            plan.addAll(java.util.Collections.nCopies(size(rung), share(rung)));
        }
        return plan;
    }
}
