// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

/// Sums over the most similar neighbours of each item, when neighbours come in any order. Holds scratch memory: one
/// for each thread.
final class Neighbours {
    private final int most;
    private final int[] count;
    private final float[] similarity;
    private final float[] value;

    /// @param items number of items
    /// @param most how many neighbours of an item count
    Neighbours(int items, int most) {
        this.most = most;
        count = new int[items];
        similarity = new float[Math.multiplyExact(items, most)];
        value = new float[similarity.length];
    }

    int most() {
        return most;
    }

    void clear() {
        java.util.Arrays.fill(count, 0);
    }

    /// Takes a neighbour of an item, if it is more similar than the least that is kept.
    void offer(int item, float similar, float what) {
        int at = item * most;
        int n = count[item];
        if (n == most) {
            // the least stands first; of equal ones the earlier stays
            if (similar <= similarity[at]) {
                return;
            }
            sink(at, similar, what);
            return;
        }
        count[item] = n + 1;
        int place = n;
        while (place > 0 && similarity[at + (place - 1) / 2] > similar) {
            int parent = (place - 1) / 2;
            similarity[at + place] = similarity[at + parent];
            value[at + place] = value[at + parent];
            place = parent;
        }
        similarity[at + place] = similar;
        value[at + place] = what;
    }

    private void sink(int at, float similar, float what) {
        int place = 0;
        while (true) {
            int child = 2 * place + 1;
            if (child >= most) {
                break;
            }
            if (child + 1 < most && similarity[at + child + 1] < similarity[at + child]) {
                child++;
            }
            if (similarity[at + child] >= similar) {
                break;
            }
            similarity[at + place] = similarity[at + child];
            value[at + place] = value[at + child];
            place = child;
        }
        similarity[at + place] = similar;
        value[at + place] = what;
    }

    /// @return the mean of the values that are kept, each counting as it is similar; NaN if there are none
    double mean(int item) {
        double sum = 0;
        double all = 0;
        for (int n = item * most; n < item * most + count[item]; n++) {
            sum += (double) similarity[n] * value[n];
            all += similarity[n];
        }
        return all == 0 ? Double.NaN : sum / all;
    }
}
