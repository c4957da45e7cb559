// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.model.ModelInput;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// Small made-up data with a known answer.
final class TestData {
    private TestData() {}

    /// A checkerboard: user u takes item i if both are even or both odd, but for one item each, `hidden(u)`.
    static Prepared checkerboard(int users, int items) {
        List<int[]> rows = new ArrayList<>();
        for (int u = 0; u < users; u++) {
            for (int i = u % 2; i < items; i += 2) {
                if (i != hidden(u, items)) {
                    rows.add(new int[] {u, i});
                }
            }
        }
        int n = rows.size();
        int[] user = new int[n];
        int[] item = new int[n];
        float[] rating = new float[n];
        byte[] part = new byte[n];
        for (int r = 0; r < n; r++) {
            user[r] = rows.get(r)[0];
            item[r] = rows.get(r)[1];
            rating[r] = item[r] < items / 2 ? 5 : 2;
            part[r] = Part.TRAIN.code();
        }
        Interactions all = new Interactions(user, item, rating, null, null, List.of(), null, List.of());
        DataSet data = new DataSet("checkerboard", table("u", users), table("i", items), all, List.of());
        return new Prepared("all", data, part, null);
    }

    /// @return the same with a row of the test part before all others for each row of a user
    static Prepared ratedAgain(Prepared data, int user, float rating) {
        Interactions all = data.data().interactions();
        int[] again = IntStream.range(0, all.size()).filter(r -> all.user()[r] == user).toArray();
        Interactions twice = all.rows(IntStream.concat(IntStream.of(again), IntStream.range(0, all.size())).toArray());
        byte[] part = new byte[twice.size()];
        java.util.Arrays.fill(part, Part.TRAIN.code());
        float[] ratings = java.util.Objects.requireNonNull(twice.rating()).clone();
        for (int r = 0; r < again.length; r++) {
            part[r] = Part.TEST.code();
            ratings[r] = rating;
        }
        Interactions rated = new Interactions(twice.user(), twice.item(), ratings, null, null, List.of(), null, List.of());
        return new Prepared("all", data.data().withInteractions(rated), part, null);
    }

    /// The item of the user's colour that she has not taken.
    static int hidden(int user, int items) {
        return (user * 2 + user % 2) % (items - items % 2);
    }

    private static Table table(String letter, int size) {
        int[] colour = IntStream.range(0, size).map(k -> k % 2).toArray();
        return new Table(
                Identifiers.of(IntStream.range(0, size).mapToObj(k -> letter + k).toList()),
                List.of(new Column.Categories("colour", Role.CATEGORY, colour, List.of("white", "black"))));
    }

    static ModelInput input(Prepared data, String engine, int threads, long seed) {
        return new ModelInput(data, new RandomStreams(seed), new ModelInput.Compute(engine, "cpu", threads));
    }
}
