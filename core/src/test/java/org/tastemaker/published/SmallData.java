// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Candidates;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// Data small enough to compute with by hand.
public final class SmallData {
    private SmallData() {}

    /// @param rows user, item, code of the part
    public static Prepared of(
            int users, int items, int[][] rows, float @Nullable [] rating, @Nullable Candidates candidates) {
        int[] user = new int[rows.length];
        int[] item = new int[rows.length];
        byte[] part = new byte[rows.length];
        for (int r = 0; r < rows.length; r++) {
            user[r] = rows[r][0];
            item[r] = rows[r][1];
            part[r] = (byte) rows[r][2];
        }
        Interactions all = new Interactions(user, item, rating, null, null, List.of(), null, List.of());
        return new Prepared("small", new DataSet("small", table(users), table(items), all, List.of()), part, candidates);
    }

    private static Table table(int size) {
        return new Table(Identifiers.of(IntStream.range(0, size).mapToObj(Integer::toString).toList()), List.of());
    }

    /// Users of two tastes, each choosing mostly from her half of the items and rating those higher; every
    /// sixth row is validation, every fifth test.
    public static Prepared twoTastes(int users, int items, int rowsEach, long seed) {
        RandomGenerator random = new RandomStreams(seed).stream("two-tastes");
        int[][] rows = new int[users * rowsEach][];
        float[] rating = new float[rows.length];
        for (int r = 0; r < rows.length; r++) {
            int user = r / rowsEach;
            boolean typical = random.nextDouble() < .85;
            int half = typical == (user % 2 == 0) ? 0 : items / 2;
            // the square makes low numbers popular
            double place = random.nextDouble();
            int item = half + (int) (place * place * (items - items / 2));
            Part part = r % 5 == 4 ? Part.TEST : r % 6 == 5 ? Part.VALIDATION : Part.TRAIN;
            rows[r] = new int[] {user, Math.min(item, items - 1), part.code()};
            rating[r] = (typical ? 4 : 2) + random.nextInt(2);
        }
        return of(users, items, rows, rating, null);
    }
}
