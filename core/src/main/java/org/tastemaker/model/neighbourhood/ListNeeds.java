// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tastemaker.model.Needs;
import org.tastemaker.model.PairCounts;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

/// What the lists will take where nothing is trained, and a user is compared with all others when a list is made: time for
/// each user that an item of hers leads to, and for each user, met or not.
///
/// @param wide whether all users count, not the nearest alone
/// @param ratings whether ratings are compared
/// @param lists how many are made
/// @param bytes memory
/// @param seconds time
record ListNeeds(boolean wide, boolean ratings, int lists, long bytes, double seconds) {
    private static final int FEW = 1_000;
    // nanoseconds of one processor on the machine of docs/benchmarks.md
    private static final double MEETING = 3.5;
    private static final double USER = 7;
    private static final double CELL = 4;
    private static final int CELL_BYTES = 32;
    private static final int USER_BYTES = 56;

    /// What is to be known of the data.
    ///
    /// @param users who are compared
    /// @param cells pairs of the training part
    /// @param lists users with rows in the test part
    /// @param meetings how many users the items of these lead to, in all
    record Extent(int users, long cells, int lists, double meetings) {

        static Extent of(Prepared data) {
            int[] user = data.data().interactions().user();
            int[] item = data.data().interactions().item();
            boolean[] tested = new boolean[data.users()];
            int lists = 0;
            for (int r : data.rows(Part.TEST)) {
                lists += tested[user[r]] ? 0 : 1;
                tested[user[r]] = true;
            }
            PairCounts counts = PairCounts.of(data);
            double meetings = 0;
            for (int r : data.rows(Part.TRAIN, Part.VALIDATION)) {
                meetings += tested[user[r]] ? counts.ofItem()[item[r]] : 0;
            }
            return new Extent(data.users(), counts.extent().cells(), lists, meetings);
        }
    }

    /// @param neighbours how many users count; 0 for all
    /// @return empty if no list is made
    static Optional<ListNeeds> of(Similarity similarity, int neighbours, Extent extent, int threads) {
        if (extent.lists() == 0) {
            return Optional.empty();
        }
        boolean wide = similarity.ofRatings() || neighbours == 0 || neighbours > FEW;
        double each = MEETING * extent.meetings() / extent.lists() + USER * extent.users() + (wide ? CELL * extent.cells() : 0);
        return Optional.of(new ListNeeds(
                wide,
                similarity.ofRatings(),
                extent.lists(),
                CELL_BYTES * extent.cells() + (long) USER_BYTES * extent.users() * threads,
                extent.lists() * each / 1e9 / threads));
    }

    Needs needs() {
        return new Needs(bytes, seconds, remarks(), null);
    }

    private List<Needs.Remark> remarks() {
        List<Needs.Remark> remarks = new ArrayList<>();
        remarks.add(new Needs.Remark("model.remark.lists.time", List.of(lists)));
        if (seconds >= Needs.LONG) {
            remarks.add(new Needs.Remark("model.remark.lists.long", List.of(ratings ? "svd, svdpp" : "ials, bpr")));
            if (wide) {
                remarks.add(new Needs.Remark("model.remark.comparing.quicker", List.of(FEW)));
            }
        }
        return remarks;
    }

    void tell(TaskContext task) {
        needs().tell(task, "model.log.lists.needs");
    }
}
