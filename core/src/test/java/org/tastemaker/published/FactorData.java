// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// The protocols with which factor models were published.
final class FactorData {
    private static final int USERS = 943;
    private static final int ITEMS = 1682;

    private FactorData() {}

    /// Five folds of MovieLens 100K by chance.
    ///
    /// @param fold from 0
    static Prepared randomFold(int fold) {
        List<String> lines = shuffled(PublishedData.lines("ml-100k/u.data"), "folds");
        int[][] rows = new int[lines.size()][];
        float[] rating = new float[rows.length];
        for (int r = 0; r < rows.length; r++) {
            String[] f = lines.get(r).split("\t");
            Part part = r % 5 == fold ? Part.TEST : Part.TRAIN;
            rows[r] = new int[] {Integer.parseInt(f[0]) - 1, Integer.parseInt(f[1]) - 1, part.code()};
            rating[r] = Float.parseFloat(f[2]);
        }
        return SmallData.of(USERS, ITEMS, rows, rating, null);
    }

    /// MovieLens 100K, three quarters of each user's rows for training, by chance; ratings are not seen.
    static Prepared stratified() {
        int[] total = new int[USERS];
        List<String> lines = shuffled(PublishedData.lines("ml-100k/u.data"), "stratified");
        for (String line : lines) {
            total[Integer.parseInt(line.split("\t")[0]) - 1]++;
        }
        int[] met = new int[USERS];
        List<int[]> rows = new ArrayList<>();
        for (String line : lines) {
            String[] f = line.split("\t");
            int user = Integer.parseInt(f[0]) - 1;
            Part part = met[user]++ < Math.round(.75 * total[user]) ? Part.TRAIN : Part.TEST;
            rows.add(new int[] {user, Integer.parseInt(f[1]) - 1, part.code()});
        }
        return SmallData.of(USERS, ITEMS, rows.toArray(int[][]::new), null, null);
    }

    private static List<String> shuffled(List<String> lines, String stream) {
        List<String> order = new ArrayList<>(lines);
        RandomGenerator chance = new RandomStreams(1).stream(stream);
        for (int n = order.size() - 1; n > 0; n--) {
            Collections.swap(order, n, chance.nextInt(n + 1));
        }
        return order;
    }
}
