// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tastemaker.data.Interactions;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// A tenth of the training part put aside, so that it can be seen how members do on what they have not learned. Whole
/// pairs are put aside, and each user keeps at least one.
///
/// @param data the same data, the rows put aside in no part
/// @param known what is left of the training part
/// @param held items put aside, by user, ascending
record HeldOut(Prepared data, InteractionMatrix known, int[][] held) {
    private static final double SHARE = .1;

    static HeldOut of(Prepared full, RandomStreams random) {
        InteractionMatrix pairs = full.matrix(Part.TRAIN);
        int[][] held = new int[pairs.users()][];
        for (int u = 0; u < pairs.users(); u++) {
            RandomGenerator stream = random.stream("held-out", u);
            int[] items = pairs.itemsOf(u);
            int[] drawn = Arrays.stream(items).filter(i -> stream.nextDouble() < SHARE).toArray();
            held[u] = drawn.length < items.length ? drawn : new int[0];
        }
        Interactions all = full.data().interactions();
        byte[] part = full.part().clone();
        for (int r = 0; r < part.length; r++) {
            if (part[r] == Part.TRAIN.code() && Arrays.binarySearch(held[all.user()[r]], all.item()[r]) >= 0) {
                part[r] = Part.NONE.code();
            }
        }
        Prepared rest = new Prepared(full.protocol(), full.data(), part, full.candidates());
        return new HeldOut(rest, rest.matrix(Part.TRAIN), held);
    }

    /// @return users with something put aside, at most so many, drawn evenly; ascending
    int[] users(int most, RandomStreams random) {
        int[] users = java.util.stream.IntStream.range(0, held.length).filter(u -> held[u].length > 0).toArray();
        RandomGenerator stream = random.stream("held-out-users");
        int kept = Math.min(most, users.length);
        for (int n = 0; n < kept; n++) {
            int other = n + stream.nextInt(users.length - n);
            int first = users[n];
            users[n] = users[other];
            users[other] = first;
        }
        int[] drawn = Arrays.copyOf(users, kept);
        Arrays.sort(drawn);
        return drawn;
    }
}
