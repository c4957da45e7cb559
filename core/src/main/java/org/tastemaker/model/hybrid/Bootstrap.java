// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tastemaker.data.Interactions;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// Draws as many training rows of each user as she has, with replacement: about two thirds of them, some twice.
final class Bootstrap {
    private Bootstrap() {}

    /// @return the drawn rows alone, in the order of the file; users and items keep their numbers
    static Prepared of(Prepared full, RandomStreams random) {
        Interactions all = full.data().interactions();
        int[] rows = full.rows(Part.TRAIN);
        int[] offset = new int[full.users() + 1];
        for (int r : rows) {
            offset[all.user()[r] + 1]++;
        }
        for (int u = 0; u < full.users(); u++) {
            offset[u + 1] += offset[u];
        }
        int[] next = Arrays.copyOf(offset, full.users());
        int[] byUser = new int[rows.length];
        for (int r : rows) {
            byUser[next[all.user()[r]]++] = r;
        }
        int[] drawn = new int[rows.length];
        for (int u = 0; u < full.users(); u++) {
            RandomGenerator stream = random.stream("bootstrap", u);
            int own = offset[u + 1] - offset[u];
            for (int n = offset[u]; n < offset[u + 1]; n++) {
                drawn[n] = byUser[offset[u] + stream.nextInt(own)];
            }
        }
        Arrays.sort(drawn);
        byte[] part = new byte[drawn.length];
        Arrays.fill(part, Part.TRAIN.code());
        return new Prepared(full.protocol(), full.data().withInteractions(all.rows(drawn)), part, null);
    }
}
