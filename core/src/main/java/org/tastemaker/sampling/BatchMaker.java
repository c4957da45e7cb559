// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.sampling;

import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;

/// Makes the batches of an epoch: any batch can be made at any time, by any thread, and is the same.
public final class BatchMaker {
    private final Positives positives;
    private final NegativeSampler sampler;
    private final int negatives;
    private final int batchSize;
    private final RandomStreams random;

    /// @param negatives drawn for each positive
    /// @param batchSize positives a batch
    public BatchMaker(
            Positives positives, NegativeSampler sampler, int negatives, int batchSize, RandomStreams random) {
        this.positives = positives;
        this.sampler = sampler;
        this.negatives = negatives;
        this.batchSize = batchSize;
        this.random = random;
    }

    /// @return batches an epoch
    public int batches() {
        return (positives.size() + batchSize - 1) / batchSize;
    }

    /// @return samples an epoch, negatives included
    public long samples() {
        return (long) positives.size() * (negatives + 1);
    }

    /// @return the positives of an epoch in its order
    public int[] order(int epoch) {
        RandomGenerator chance = random.stream("order", epoch);
        int[] order = new int[positives.size()];
        for (int n = 0; n < order.length; n++) {
            int m = chance.nextInt(n + 1);
            order[n] = order[m];
            order[m] = n;
        }
        return order;
    }

    /// @param order of the epoch
    /// @param number of the batch, from 0
    public Batch make(int epoch, int[] order, int number) {
        int from = number * batchSize;
        int to = Math.min(order.length, from + batchSize);
        int group = negatives + 1;
        int size = (to - from) * group;
        int[] user = new int[size];
        int[] item = new int[size];
        float[] label = new float[size];
        RandomGenerator chance = random.part("negatives", epoch).stream("batch", number);
        int j = 0;
        for (int n = from; n < to; n++) {
            int p = order[n];
            int u = positives.user()[p];
            user[j] = u;
            item[j] = positives.item()[p];
            label[j++] = positives.label()[p];
            for (int k = 0; k < negatives; k++) {
                user[j] = u;
                item[j++] = sampler.draw(u, chance);
            }
        }
        long seed = random.part("network", epoch).stream("batch", number).nextLong();
        return Batch.of(user, item, label, group, seed);
    }
}
