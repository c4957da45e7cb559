// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import java.util.List;
import org.tastemaker.linear.LeadingSubspace;
import org.tastemaker.model.Needs;
import org.tastemaker.model.PairCounts;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.task.TaskContext;

/// What finding leading vectors will take: memory for a space of some three times as many dimensions, and time for making
/// each of them orthogonal to all before it, and for sending each through the matrix and back.
///
/// @param items items that somebody has
/// @param factors vectors wanted
/// @param bytes memory
/// @param seconds time
record GfCfNeeds(int items, int factors, long bytes, double seconds) {
    // nanoseconds of one processor on the machine of docs/benchmarks.md
    private static final double ORTHOGONAL = .25;
    private static final double THROUGH = .8;
    private static final double SOLVED = 4;
    private static final int CELL_BYTES = 40;

    static GfCfNeeds of(PairCounts.Extent extent, int factors, int threads) {
        double dimensions = LeadingSubspace.dimensions(extent.items(), factors);
        double wanted = Math.min(factors, extent.items());
        double bytes = 4.0 * extent.items() * (dimensions + 3 * wanted) + (double) CELL_BYTES * extent.cells() + 24 * dimensions * dimensions;
        double seconds = (ORTHOGONAL * 2 * extent.items() * dimensions * dimensions + THROUGH * 2 * extent.cells() * dimensions) / 1e9 / threads
                // the small problem within the space is solved by one processor
                + SOLVED * dimensions * dimensions * dimensions / 1e9;
        return new GfCfNeeds(extent.items(), factors, (long) bytes, seconds);
    }

    Needs needs() {
        return new Needs(bytes, seconds, remarks(), fits(factors) ? null : tooLarge());
    }

    private List<Needs.Remark> remarks() {
        return seconds < Needs.LONG ? List.of() : List.of(new Needs.Remark("model.remark.gf-cf.long", List.of()));
    }

    void tell(TaskContext task) {
        needs().tell(task, "model.log.gf-cf.needs", items);
    }

    /// @throws ProblemException of kind JOB if the space is larger than can be
    void check() {
        if (!fits(factors)) {
            throw tooLarge();
        }
    }

    private boolean fits(int number) {
        return (long) items * LeadingSubspace.dimensions(items, number) <= Integer.MAX_VALUE - 8;
    }

    private ProblemException tooLarge() {
        int most = factors;
        while (most > 0 && !fits(most)) {
            most--;
        }
        return most == 0
                ? new ProblemException(ProblemKind.JOB, "model.problem.gf-cf.items", items)
                : new ProblemException(ProblemKind.JOB, "model.problem.gf-cf.factors", factors, items, most);
    }
}
