// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tastemaker.data.Interactions;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.CandidateItems;
import org.tastemaker.recommend.Histories;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// What an evaluation of one part compares with: made once, used after every epoch.
///
/// @param data prepared data
/// @param on VALIDATION or TEST
/// @param histories what is known of the users beforehand
/// @param relevant items of the evaluated part
/// @param catalogue what the training part says of the items
/// @param rows rows of the evaluated part, by user: those of user `u` are `rows[rowOffset[u]] ..
///     rows[rowOffset[u + 1] - 1]`, in the order of the file
/// @param rowOffset one more than there are users
/// @param lowest lowest rating of the training part; NaN without ratings
/// @param highest highest rating of the training part
public record Truth(
        Prepared data,
        Part on,
        Histories histories,
        InteractionMatrix relevant,
        Catalogue catalogue,
        int[] rows,
        int[] rowOffset,
        float lowest,
        float highest) {

    public static Truth of(Prepared data, Part on) {
        InteractionMatrix train = data.matrix(Part.TRAIN);
        int[] count = new int[data.items()];
        for (int i : train.item()) {
            count[i]++;
        }
        int users = 0;
        for (int u = 0; u < train.users(); u++) {
            users += train.count(u) > 0 ? 1 : 0;
        }
        Interactions all = data.data().interactions();
        float lowest = Float.NaN;
        float highest = Float.NaN;
        float[] rating = all.rating();
        if (rating != null) {
            for (int r : data.rows(Part.TRAIN)) {
                if (!Float.isNaN(rating[r])) {
                    lowest = Float.isNaN(lowest) ? rating[r] : Math.min(lowest, rating[r]);
                    highest = Float.isNaN(highest) ? rating[r] : Math.max(highest, rating[r]);
                }
            }
        }
        int[] partRows = data.rows(on);
        int[] offset = new int[data.users() + 1];
        for (int r : partRows) {
            offset[all.user()[r] + 1]++;
        }
        for (int u = 0; u < data.users(); u++) {
            offset[u + 1] += offset[u];
        }
        int[] next = Arrays.copyOf(offset, data.users());
        int[] rows = new int[partRows.length];
        for (int r : partRows) {
            rows[next[all.user()[r]]++] = r;
        }
        return new Truth(
                data,
                on,
                Histories.before(data, on),
                data.matrix(on),
                new Catalogue(CandidateItems.of(data).eligible(), count, users, PreparedFacts.of(data)),
                rows,
                offset,
                lowest,
                highest);
    }

    /// @param users user numbers
    /// @return mean of their ratings in the evaluated part; NaN without any
    double meanRating(int[] users) {
        float[] rating = data.data().interactions().rating();
        double sum = 0;
        int n = 0;
        for (int u : users) {
            for (int r = rowOffset[u]; rating != null && r < rowOffset[u + 1]; r++) {
                float value = rating[rows[r]];
                sum += Float.isNaN(value) ? 0 : value;
                n += Float.isNaN(value) ? 0 : 1;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /// @return numbers of the users with at least one relevant item, ascending
    public int[] users() {
        int[] users = new int[data.users()];
        int n = 0;
        for (int u = 0; u < users.length; u++) {
            if (relevant.count(u) > 0) {
                users[n++] = u;
            }
        }
        return Arrays.copyOf(users, n);
    }

    /// @return as [#users], but at most so many, drawn evenly; ascending
    public int[] users(int most, RandomStreams random) {
        int[] users = users();
        if (users.length <= most) {
            return users;
        }
        RandomGenerator stream = random.stream("evaluate-users");
        for (int n = 0; n < most; n++) {
            int other = n + stream.nextInt(users.length - n);
            int kept = users[other];
            users[other] = users[n];
            users[n] = kept;
        }
        int[] drawn = Arrays.copyOf(users, most);
        Arrays.sort(drawn);
        return drawn;
    }
}
