// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.ArrayList;
import java.util.List;
import org.tastemaker.model.Needs;
import org.tastemaker.model.PairCounts;
import org.tastemaker.task.TaskContext;

/// What comparing all items with each other will take: time for each meeting of two items in a user's row, for each pair
/// of items, met or not, and for each neighbour that is kept; memory as if every pair that can have met had.
///
/// @param way how they are compared
/// @param items how many are compared
/// @param bytes memory
/// @param seconds time
record ComparisonNeeds(Way way, int items, long bytes, double seconds) {
    private static final int BYTES_A_NEIGHBOUR = 16;

    /// Nanoseconds of one processor on the machine of docs/benchmarks.md for each meeting, pair and neighbour that is kept,
    /// measured on made ratings of 300,000 to 3,000,000 rows of 2,000 to 30,000 items, and for the first beside the table
    /// of growth there, up to 100,000,000 rows; bytes for each cell of the matrix, with its copies, and for each item and
    /// thread.
    enum Way {
        /// [SimilarChoicesFit].
        CHOICES(.7, 2, 0, 36, 20),
        /// [SimilarItemsFit] of choices.
        CHOICES_ONE_BY_ONE(2.5, 3.6, 65, 32, 24),
        /// [SimilarItemsFit] of ratings.
        RATINGS(5, 4.2, 65, 32, 56),
        /// [SarFit].
        COUNTS(1.7, 3, 15, 24, 4);

        private final double meeting;
        private final double pair;
        private final double neighbour;
        private final int cellBytes;
        private final int itemBytes;

        Way(double meeting, double pair, double neighbour, int cellBytes, int itemBytes) {
            this.meeting = meeting;
            this.pair = pair;
            this.neighbour = neighbour;
            this.cellBytes = cellBytes;
            this.itemBytes = itemBytes;
        }
    }

    /// @param neighbours how many are kept of each item; 0 for all
    static ComparisonNeeds of(Similarity similarity, int neighbours, PairCounts.Extent extent, int threads) {
        if (similarity.ofRatings()) {
            return of(Way.RATINGS, 0, extent, threads);
        }
        boolean fits = SimilarChoicesFit.fits(extent.items(), neighbours);
        return of(fits ? Way.CHOICES : Way.CHOICES_ONE_BY_ONE, neighbours, extent, threads);
    }

    static ComparisonNeeds of(Way way, int neighbours, PairCounts.Extent extent, int threads) {
        int items = extent.items();
        double meetings = extent.meetings();
        double pairs = (double) items * items;
        // items that never met are not kept
        double kept = Math.min(Math.min(meetings, pairs), neighbours == 0 ? pairs : (double) items * neighbours);
        double bytes = (double) way.cellBytes * extent.cells() + (double) way.itemBytes * items * threads + BYTES_A_NEIGHBOUR * kept;
        double seconds = (way.meeting * meetings + way.pair * pairs + way.neighbour * kept) / 1e9 / threads;
        return new ComparisonNeeds(way, items, (long) bytes, seconds);
    }

    Needs needs() {
        return new Needs(bytes, seconds, remarks(), null);
    }

    /// @return what can be done about a long time
    private List<Needs.Remark> remarks() {
        List<Needs.Remark> remarks = new ArrayList<>();
        if (seconds >= Needs.LONG) {
            remarks.add(new Needs.Remark("model.remark.comparing.long", List.of(way == Way.RATINGS ? "svd, svdpp" : "ials, bpr")));
            int most = SimilarChoicesFit.most(items);
            if (most > 0 && (way == Way.RATINGS || way == Way.CHOICES_ONE_BY_ONE)) {
                remarks.add(new Needs.Remark("model.remark.comparing.quicker", List.of(most)));
            }
        }
        return remarks;
    }

    void tell(TaskContext task) {
        needs().tell(task, "model.log.comparing.needs", items);
    }
}
