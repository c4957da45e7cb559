// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// Data of today, and what was there before some users, items and rows were added.
///
/// @param then with numbers of users and items in another order
/// @param now all of it
public record GrownData(Prepared then, Prepared now) {

    /// @param old which rows were there; users and items without any were not
    public static GrownData of(Prepared now, IntPredicate old) {
        Interactions all = now.data().interactions();
        int[] rows = IntStream.range(0, all.size()).filter(old).toArray();
        int[] users = numbers(Arrays.stream(rows).map(r -> all.user()[r]).toArray(), now.users());
        int[] items = numbers(Arrays.stream(rows).map(r -> all.item()[r]).toArray(), now.items());
        Interactions some = all.rows(rows);
        for (int n = 0; n < rows.length; n++) {
            some.user()[n] = users[some.user()[n]];
            some.item()[n] = items[some.item()[n]];
        }
        byte[] part = new byte[rows.length];
        for (int n = 0; n < rows.length; n++) {
            part[n] = now.part()[rows[n]];
        }
        DataSet data = new DataSet(
                "then", table(now.data().users(), users), table(now.data().items(), items), some, List.of());
        return new GrownData(new Prepared("then", data, part, null), now);
    }

    /// @return for each of those met a number, the last one first; -1 for others
    private static int[] numbers(int[] met, int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, -1);
        Arrays.stream(met).forEach(n -> numbers[n] = 0);
        int next = 0;
        for (int n = size - 1; n >= 0; n--) {
            numbers[n] = numbers[n] < 0 ? -1 : next++;
        }
        return numbers;
    }

    private static Table table(Table now, int[] numbers) {
        String[] names = new String[(int) Arrays.stream(numbers).filter(n -> n >= 0).count()];
        for (int n = 0; n < numbers.length; n++) {
            if (numbers[n] >= 0) {
                names[numbers[n]] = now.identifiers().name(n);
            }
        }
        return new Table(Identifiers.of(List.of(names)), List.of());
    }
}
