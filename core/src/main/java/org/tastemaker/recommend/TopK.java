// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.recommend;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tastemaker.kernel.Kernels;
import org.tastemaker.linear.TopSelection;
import org.tastemaker.model.BestItems;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Top-K lists, several users at a time on several threads.
///
/// @param recommender scores the items
/// @param histories what is known of the users
/// @param candidates items that may stand on a list
/// @param seen what happens to the items of the history
public record TopK(Recommender recommender, Histories histories, CandidateItems candidates, SeenItems seen) {
    /// Scores held at a time by a thread: 16 MiB.
    private static final int SCORES = 1 << 22;

    /// Lists as a test sees them: histories of training and validation, every item with an interaction,
    /// seen items removed.
    public static TopK of(Recommender recommender, Prepared data) {
        return new TopK(recommender, Histories.before(data, Part.TEST), CandidateItems.of(data), SeenItems.REMOVE);
    }

    /// @return how many users are scored at a time when there are so many items
    public static int blockSize(int items) {
        return Math.clamp(SCORES / Math.max(1, items), 1, 256);
    }

    /// @param user user number
    /// @param k length of the list
    public RankedList list(int user, int k) {
        return lists(new int[] {user}, k, TaskContext.quiet()).getFirst();
    }

    /// @param users user numbers
    /// @param k length of the lists
    /// @return a list for each user, in their order
    public List<RankedList> lists(int[] users, int k, TaskContext task) {
        Optional<BestItems> quick = users.length == 1 ? recommender.bestItems() : Optional.empty();
        if (quick.isPresent()) {
            return List.of(list(users[0], k, quick.get()));
        }
        int items = candidates.eligible().length;
        RankedList[] lists = new RankedList[users.length];
        Progress progress = task.begin("train.phase.lists", users.length, "task.unit.users");
        int block = Math.clamp(users.length / Math.max(1, 4 * task.threads()), 1, blockSize(items));
        Parallel.blocks(task.threads(), users.length, block, () -> {
            float[][] scores = new float[block][items];
            TopSelection selection = selection(k);
            return (from, to) -> {
                progress.step(0);
                History[] known = histories.of(users, from, to);
                float[][] rows = Arrays.copyOf(scores, known.length);
                recommender.score(known, rows);
                for (int n = 0; n < known.length; n++) {
                    int found = selection.select(rows[n], candidates.eligible(), excluded(known[n]));
                    lists[from + n] = list(users[from + n], found, selection);
                }
                progress.step(known.length);
            };
        });
        progress.flush();
        return List.of(lists);
    }

    private RankedList list(int user, int k, BestItems quick) {
        History known = histories.of(user);
        TopSelection selection = selection(k);
        return list(user, quick.find(known, candidates.eligible(), excluded(known), selection), selection);
    }

    private TopSelection selection(int k) {
        return new TopSelection(Math.min(k, candidates.eligible().length), Kernels.installed());
    }

    private int[] excluded(History known) {
        return seen == SeenItems.REMOVE ? known.items() : new int[0];
    }

    private static RankedList list(int user, int found, TopSelection selection) {
        int[] items = new int[found];
        float[] scores = new float[found];
        for (int r = 0; r < found; r++) {
            items[r] = selection.item(r);
            scores[r] = selection.score(r);
        }
        return new RankedList(user, items, scores);
    }
}
