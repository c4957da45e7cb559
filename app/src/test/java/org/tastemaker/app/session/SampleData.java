// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.random.RandomStreams;

/// Data for tests of the pages: popular and rare items, busy and quiet users, two years of events.
public final class SampleData {
    private static final long FIRST = 1_731_283_200L;
    private static final long YEAR = 365 * 86_400L;

    private SampleData() {}

    /// @return a data set of about `events` rows with ratings, times and kinds
    public static DataSet shop(int users, int items, int events) {
        RandomGenerator random = new RandomStreams(5).stream("shop");
        int[] user = new int[events];
        int[] item = new int[events];
        float[] rating = new float[events];
        long[] time = new long[events];
        byte[] kind = new byte[events];
        for (int row = 0; row < events; row++) {
            user[row] = (int) (users * Math.pow(random.nextDouble(), 1.6));
            item[row] = (int) (items * Math.pow(random.nextDouble(), 2.4));
            rating[row] = Math.clamp(Math.round(3.6 + random.nextGaussian()), 1, 5);
            time[row] = FIRST + (long) (2 * YEAR * Math.sqrt(random.nextDouble()));
            kind[row] = (byte) Math.min(3, (int) (4 * Math.pow(random.nextDouble(), 2)));
        }
        Interactions rows = new Interactions(
                user, item, rating, time, kind, List.of("click", "favourite", "cart", "purchase"), null, List.of());
        String[] titles = IntStream.range(0, items).mapToObj(i -> "Lamp " + (i + 1)).toArray(String[]::new);
        double[] prices = IntStream.range(0, items).mapToDouble(i -> 20 + i * 37 % 900).toArray();
        int[] categories = IntStream.range(0, items).map(i -> i % 4).toArray();
        Table catalogue = new Table(
                names("i", items),
                List.of(
                        new Column.Strings("title", Role.TITLE, titles),
                        new Column.Numbers("price", Role.NUMBER, prices),
                        new Column.Categories(
                                "category", Role.CATEGORY, categories, List.of("Audio", "Imaging", "Home", "Wearable"))));
        return new DataSet("Digital store", new Table(names("u", users), List.of()), catalogue, rows, List.of());
    }

    private static Identifiers names(String prefix, int count) {
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(prefix + (i + 1));
        }
        return Identifiers.of(names);
    }
}
