// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.tastemaker.model.Earlier;
import org.tastemaker.model.History;
import org.tastemaker.model.Ratings;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.split.InteractionMatrix;

/// Users of whom an earlier training knew nothing. Before a warm start goes on they get what their rows with the items that
/// it knew ask for, the items as they are, instead of numbers by chance.
///
/// @param users numbers of today, ascending
/// @param history of each user today what she has among the items that were known
/// @param threads at least 1; the result does not depend on it
record Newcomers(int[] users, IntFunction<History> history, int threads) {

    /// Of models that learn from pairs.
    static Newcomers of(Earlier earlier, InteractionMatrix pairs, int threads) {
        return of(earlier, pairs::itemsOf, threads);
    }

    /// Of models that learn from rated rows alone.
    static Newcomers of(Earlier earlier, Ratings train, int threads) {
        return of(
                earlier,
                u -> Arrays.stream(train.item(), train.offset()[u], train.offset()[u + 1]).distinct().toArray(),
                threads);
    }

    private static Newcomers of(Earlier earlier, IntFunction<int[]> items, int threads) {
        int[] trained = earlier.tensors().ints("trained").values();
        int[] then = earlier.users();
        IntFunction<History> history = u -> {
            int[] met = Arrays.stream(items.apply(u)).filter(i -> earlier.items()[i] >= 0).toArray();
            float[] ones = new float[met.length];
            Arrays.fill(ones, 1f);
            return new History(u, met, ones);
        };
        int[] users = IntStream.range(0, then.length)
                .filter(u -> then[u] < 0 || trained[then[u]] == 0)
                .filter(u -> history.apply(u).items().length > 0)
                .toArray();
        return new Newcomers(users, history, threads);
    }

    /// What is done with what was found of a user.
    @FunctionalInterface
    interface Found {
        void put(int user, FoldIn.Person person);
    }

    /// @param foldIn finds a user's numbers
    /// @param found told once of each of them, on any thread
    void foldIn(FoldIn foldIn, Found found) {
        Parallel.each(threads, users.length, 1, (from, to) -> {
            for (int n = from; n < to; n++) {
                found.put(users[n], foldIn.person(history.apply(users[n])));
            }
        });
    }

    /// Puts what is found where it belongs in arrays of all users.
    void foldIn(FoldIn foldIn, float[] vectors, float[] biases) {
        foldIn(foldIn, (u, person) -> {
            int d = person.vector().length;
            System.arraycopy(person.vector(), 0, vectors, u * d, d);
            biases[u] = person.bias();
        });
    }

    /// @param trained of each user whether she has training rows
    /// @return the same, without the newcomers
    boolean[] others(boolean[] trained) {
        boolean[] others = trained.clone();
        for (int u : users) {
            others[u] = false;
        }
        return others;
    }
}
