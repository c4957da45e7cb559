// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensors;

/// What an earlier training came to, seen from data to which rows were added since. Users and items are the same
/// where their identifiers are.
///
/// @param data what it was trained on
/// @param tensors what it learned, as [Recommender#tensors] gave it
/// @param users for each user of today her number then, or -1
/// @param items for each item of today its number then, or -1
/// @param added rows of today's training part that were not in the training part then, ascending
public record Earlier(Prepared data, Tensors tensors, int[] users, int[] items, int[] added) {

    /// @param run name of the run, for problems
    /// @param then what it was trained on
    /// @param now the data of today
    /// @throws ProblemException of kind INPUT if a row it was trained on is no training row today: what it learned
    ///     may then be what the test part asks for
    public static Earlier of(String run, Prepared then, Tensors tensors, Prepared now) {
        int[] users = numbers(now.data().users().identifiers(), then.data().users().identifiers());
        int[] items = numbers(now.data().items().identifiers(), then.data().items().identifiers());
        Long2IntOpenHashMap known = new Long2IntOpenHashMap();
        int[] usersNow = inverse(users, then.users());
        int[] itemsNow = inverse(items, then.items());
        int[] old = then.rows(Part.TRAIN);
        Interactions before = then.data().interactions();
        for (int r : old) {
            known.addTo(key(before, r, usersNow[before.user()[r]], itemsNow[before.item()[r]]), 1);
        }
        int[] rows = now.rows(Part.TRAIN);
        Interactions all = now.data().interactions();
        int[] added = new int[rows.length];
        int n = 0;
        for (int r : rows) {
            long key = key(all, r, all.user()[r], all.item()[r]);
            int left = known.get(key);
            if (left > 0) {
                known.put(key, left - 1);
            } else {
                added[n++] = r;
            }
        }
        int lost = old.length - (rows.length - n);
        if (lost > 0) {
            throw new ProblemException(
                    ProblemKind.INPUT, "model.problem.update-rows", run, then.protocol(), now.protocol(), lost, old.length);
        }
        return new Earlier(then, tensors, users, items, Arrays.copyOf(added, n));
    }

    private static int[] numbers(Identifiers of, Identifiers in) {
        int[] numbers = new int[of.size()];
        Arrays.setAll(numbers, n -> in.number(of.name(n)));
        return numbers;
    }

    private static int[] inverse(int[] numbers, int size) {
        int[] inverse = new int[size];
        Arrays.fill(inverse, -1);
        for (int n = 0; n < numbers.length; n++) {
            if (numbers[n] >= 0) {
                inverse[numbers[n]] = n;
            }
        }
        return inverse;
    }

    /// Rows with equal keys teach the same; different rows share one by chance once in 2^64.
    private static long key(Interactions all, int row, int user, int item) {
        long key = HashCommon.murmurHash3(((long) user << 32) | (item & 0xffff_ffffL));
        float[] rating = all.rating();
        long[] time = all.time();
        byte[] event = all.event();
        key = HashCommon.murmurHash3(key ^ Float.floatToIntBits(rating == null ? Float.NaN : rating[row]));
        key = HashCommon.murmurHash3(key ^ (time == null ? Long.MIN_VALUE : time[row]));
        key = HashCommon.murmurHash3(key ^ (event == null ? -1 : event[row]));
        return HashCommon.murmurHash3(key ^ Float.floatToIntBits(all.weightAt(row)));
    }

    /// @return the same with other tensors
    public Earlier withTensors(Tensors other) {
        return new Earlier(data, other, users, items, added);
    }

    /// Begins first values with those of a training from the beginning.
    ///
    /// @param fresh the checkpoint of a learner that has not begun
    public Carried over(Tensors fresh) {
        return new Carried(this, fresh);
    }
}
