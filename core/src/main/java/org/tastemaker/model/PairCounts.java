// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Arrays;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// How many items each user has and how many users each item, in the training part. What some models take follows from
/// that.
///
/// @param ofUser items of each user
/// @param ofItem users of each item
public record PairCounts(int[] ofUser, int[] ofItem) {

    /// Of data whose matrix has not been made yet: a pair that occurs several times counts once.
    public static PairCounts of(Prepared data) {
        int[] user = data.data().interactions().user();
        int[] item = data.data().interactions().item();
        int[] next = new int[data.users() + 1];
        for (int r = 0; r < user.length; r++) {
            next[user[r] + 1] += data.part()[r] == Part.TRAIN.code() ? 1 : 0;
        }
        for (int u = 0; u < data.users(); u++) {
            next[u + 1] += next[u];
        }
        int[] byUser = new int[next[data.users()]];
        for (int r = 0; r < user.length; r++) {
            if (data.part()[r] == Part.TRAIN.code()) {
                byUser[next[user[r]]++] = item[r];
            }
        }
        int[] ofUser = new int[data.users()];
        int[] ofItem = new int[data.items()];
        int[] latest = new int[data.items()];
        Arrays.fill(latest, -1);
        int n = 0;
        for (int u = 0; u < data.users(); u++) {
            for (; n < next[u]; n++) {
                int i = byUser[n];
                if (latest[i] != u) {
                    latest[i] = u;
                    ofUser[u]++;
                    ofItem[i]++;
                }
            }
        }
        return new PairCounts(ofUser, ofItem);
    }

    /// @param pairs users by items
    public static PairCounts of(InteractionMatrix pairs) {
        int[] ofUser = new int[pairs.users()];
        Arrays.setAll(ofUser, pairs::count);
        int[] ofItem = new int[pairs.items()];
        for (int i : pairs.item()) {
            ofItem[i]++;
        }
        return new PairCounts(ofUser, ofItem);
    }

    /// Sums of the counts.
    ///
    /// @param items items that somebody has
    /// @param cells pairs
    /// @param meetings how often two items, or one with itself, stand in one user's row
    public record Extent(int items, long cells, double meetings) {}

    public Extent extent() {
        return new Extent(
                (int) Arrays.stream(ofItem).filter(n -> n > 0).count(),
                Arrays.stream(ofUser).asLongStream().sum(),
                Arrays.stream(ofUser).mapToDouble(n -> (double) n * n).sum());
    }
}
