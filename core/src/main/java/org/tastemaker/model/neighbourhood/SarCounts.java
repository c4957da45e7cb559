// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.model.Earlier;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.split.InteractionMatrix;

/// Common users of items, on top of those that an earlier model kept. Its similarities are made of whole numbers, and
/// tell them as long as there are at most [#MOST] users; only users who got items since are counted.
final class SarCounts implements SarFit.Counting {
    /// A float tells a count of this size from its neighbours with a fourfold margin.
    static final int MOST = 1 << 22;

    private final InteractionMatrix pairs;
    private final InteractionMatrix byItem;
    private final int[][] added;
    private final SparseRows similar;
    private final int[] count;
    private final String similarity;
    private final int[] then;
    private final int[] now;

    /// @param earlier a model of support 1, which keeps whatever was counted
    SarCounts(InteractionMatrix pairs, String similarity, Earlier earlier) {
        this.pairs = pairs;
        this.similarity = similarity;
        byItem = pairs.transposed();
        similar = Sar.similar(earlier.tensors());
        count = earlier.tensors().ints("count").values();
        then = earlier.items();
        now = new int[count.length];
        Arrays.fill(now, -1);
        for (int i = 0; i < then.length; i++) {
            if (then[i] >= 0) {
                now[then[i]] = i;
            }
        }
        InteractionMatrix old = ObservedPairs.training(earlier.data()).matrix();
        added = new int[pairs.users()][];
        for (int u = 0; u < added.length; u++) {
            int user = earlier.users()[u];
            added[u] = Arrays.stream(pairs.itemsOf(u))
                    .filter(i -> user < 0 || then[i] < 0 || !old.contains(user, then[i]))
                    .toArray();
        }
    }

    @Override
    public void count(int item, int[] common) {
        if (then[item] >= 0) {
            before(then[item], common);
        }
        for (int p = byItem.offset()[item]; p < byItem.offset()[item + 1]; p++) {
            int user = byItem.item()[p];
            if (Arrays.binarySearch(added[user], item) < 0) {
                for (int other : added[user]) {
                    common[other]++;
                }
            } else {
                for (int q = pairs.offset()[user]; q < pairs.offset()[user + 1]; q++) {
                    common[pairs.item()[q]]++;
                }
            }
        }
    }

    private void before(int item, int[] common) {
        for (int p = similar.offset()[item]; p < similar.offset()[item + 1]; p++) {
            int other = similar.column()[p];
            if (now[other] >= 0) {
                common[now[other]] = of(similar.value()[p], count[item], count[other]);
            }
        }
    }

    /// The inverse of what [SarFit] makes of counts.
    private int of(double value, double first, double second) {
        return (int) Math.round(switch (similarity) {
            case "count" -> value;
            case "jaccard" -> value * (first + second) / (1 + value);
            case "lift" -> value * first * second;
            default -> throw new IllegalArgumentException("no similarity " + similarity);
        });
    }
}
