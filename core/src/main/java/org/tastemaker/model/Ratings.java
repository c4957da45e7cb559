// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Arrays;
import org.tastemaker.data.Interactions;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// The rated rows of some parts, by user: those of user `u` are `offset[u] .. offset[u + 1] - 1`, ascending by
/// item, then in the order of the file. A pair that was rated twice stands there twice.
///
/// @param users number of users
/// @param items number of items
/// @param offset one more than there are users
/// @param item item of each row
/// @param rating rating of each row, never NaN
public record Ratings(int users, int items, int[] offset, int[] item, float[] rating) {

    /// @throws ProblemException of kind INPUT if the training part has no rated row
    public static Ratings training(Prepared data, String model) {
        Ratings found = of(data, Part.TRAIN);
        if (found.item.length == 0) {
            throw new ProblemException(ProblemKind.INPUT, "model.problem.needs-ratings", model, data.protocol());
        }
        return found;
    }

    public static Ratings of(Prepared data, Part... parts) {
        Interactions all = data.data().interactions();
        float[] given = all.rating();
        int[] offset = new int[data.users() + 1];
        if (given == null) {
            return new Ratings(data.users(), data.items(), offset, new int[0], new float[0]);
        }
        int[] rows = Arrays.stream(data.rows(parts)).filter(r -> !Float.isNaN(given[r])).toArray();
        for (int r : rows) {
            offset[all.user()[r] + 1]++;
        }
        for (int u = 0; u < data.users(); u++) {
            offset[u + 1] += offset[u];
        }
        int[] next = Arrays.copyOf(offset, data.users());
        long[] keys = new long[rows.length];
        for (int r : rows) {
            keys[next[all.user()[r]]++] = ((long) all.item()[r] << 32) | r;
        }
        int[] item = new int[rows.length];
        float[] rating = new float[rows.length];
        for (int u = 0; u < data.users(); u++) {
            Arrays.sort(keys, offset[u], offset[u + 1]);
        }
        for (int n = 0; n < keys.length; n++) {
            item[n] = (int) (keys[n] >>> 32);
            rating[n] = given[(int) keys[n]];
        }
        return new Ratings(data.users(), data.items(), offset, item, rating);
    }

    /// @return mean of all ratings
    public double mean() {
        double sum = 0;
        for (float r : rating) {
            sum += r;
        }
        return rating.length == 0 ? 0 : sum / rating.length;
    }

    /// @return standard deviation of all ratings
    public double deviation() {
        double mean = mean();
        double sum = 0;
        for (float r : rating) {
            sum += (r - mean) * (r - mean);
        }
        return rating.length == 0 ? 0 : Math.sqrt(sum / rating.length);
    }

    /// @return the user's rating of the item, the mean if she rated it twice; NaN if she did not, or if the
    ///     user is not one of these
    public double of(int user, int wanted) {
        if (user < 0 || user >= users) {
            return Double.NaN;
        }
        int at = Arrays.binarySearch(item, offset[user], offset[user + 1], wanted);
        if (at < 0) {
            return Double.NaN;
        }
        while (at > offset[user] && item[at - 1] == wanted) {
            at--;
        }
        double sum = 0;
        int n = 0;
        for (; at < offset[user + 1] && item[at] == wanted; at++) {
            sum += rating[at];
            n++;
        }
        return sum / n;
    }
}
