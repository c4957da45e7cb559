// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// All observed pairs in a new order each epoch, so that several threads can learn from them at once and the result is
/// still that of one.
///
/// Users are cut into parts of about equally many pairs, items into as many parts anew by chance in each epoch.
/// A block is a part of the users with a part of the items. In each round every part of the users meets
/// another part of the items, so that no two blocks of a round touch the same vector; after as many rounds as there are parts
/// all pairs were met. Negatives come from the block's own items: as the parts are made by chance, each item is
/// as likely as any other. How many parts there are follows from the data, never from the threads.
///
/// Gemulla, Nijkamp, Haas, Sismanis: Large-scale matrix factorization with distributed stochastic gradient
/// descent, KDD 2011, whose strata these are; they do not draw negatives.
final class PairBlocks {
    private static final int LEAST_ITEMS = 256;
    private static final int LEAST_PAIRS = 4096;
    private static final int MOST_PARTS = 16;

    private final InteractionMatrix pairs;
    private final Unobserved unobserved;
    private final RandomStreams random;
    private final int[] candidates;
    private final int parts;
    private final int[] userPart;
    private final int[] itemPart;
    private final int[][] partItems;
    private final int[] user;
    private final int[] item;
    private final int[] start;

    /// @param pairs what was observed
    /// @param candidates items that can be drawn
    PairBlocks(InteractionMatrix pairs, int[] candidates, RandomStreams random) {
        this(pairs, candidates, random, parts(pairs, candidates.length));
    }

    /// @param parts parts of users and of items; 1 leaves all to one thread
    PairBlocks(InteractionMatrix pairs, int[] candidates, RandomStreams random, int parts) {
        this.pairs = pairs;
        unobserved = new Unobserved(pairs);
        this.random = random;
        this.candidates = candidates;
        this.parts = parts;
        itemPart = new int[pairs.items()];
        partItems = new int[parts][];
        user = new int[pairs.cells()];
        item = new int[pairs.cells()];
        start = new int[parts * parts + 1];
        userPart = new int[parts + 1];
        for (int p = 1; p <= parts; p++) {
            int wanted = (int) ((long) pairs.cells() * p / parts);
            int u = Arrays.binarySearch(pairs.offset(), wanted);
            userPart[p] = p == parts ? pairs.users() : Math.max(userPart[p - 1], u < 0 ? -u - 1 : u);
        }
    }

    private static int parts(InteractionMatrix pairs, int items) {
        int byPairs = (int) Math.sqrt((double) pairs.cells() / LEAST_PAIRS);
        return Math.clamp(Math.min(items / LEAST_ITEMS, byPairs), 1, MOST_PARTS);
    }

    int parts() {
        return parts;
    }

    /// Pairs of a block in their order, and the items from which its negatives come.
    record Block(int[] user, int[] item, int from, int to, int[] candidates, RandomGenerator chance) {}

    /// Learns from a block. Each thread has its own.
    @FunctionalInterface
    interface Worker {
        /// @return the sum of the losses
        double learn(Block block, Progress progress);
    }

    /// Meets all pairs once.
    ///
    /// @return the sum of the losses, added up in an order that does not depend on the threads
    double epoch(int epoch, int threads, TaskContext task, Supplier<? extends Worker> workers) {
        RandomStreams chance = random.part("pairs", epoch);
        Progress progress = task.begin("train.phase.fitting", pairs.cells(), "task.unit.samples");
        cutItems(chance.stream("items"));
        Parallel.each(threads, parts, 1, (from, to) -> {
            progress.step(0);
            order(from, chance);
        });
        double[] loss = new double[parts * parts];
        for (int r = 0; r < parts; r++) {
            int round = r;
            Parallel.blocks(threads, parts, 1, () -> {
                Worker worker = workers.get();
                return (from, to) -> {
                    int place = from * parts + round;
                    Block block = new Block(
                            user, item, start[place], start[place + 1], partItems[(from + round) % parts],
                            chance.stream("negatives", place));
                    loss[place] = worker.learn(block, progress);
                };
            });
        }
        progress.flush();
        double sum = 0;
        for (double part : loss) {
            sum += part;
        }
        return sum;
    }

    private void cutItems(RandomGenerator chance) {
        int[] order = candidates.clone();
        for (int n = order.length - 1; n > 0; n--) {
            int other = chance.nextInt(n + 1);
            int swapped = order[n];
            order[n] = order[other];
            order[other] = swapped;
        }
        for (int p = 0; p < parts; p++) {
            int from = (int) ((long) order.length * p / parts);
            int to = (int) ((long) order.length * (p + 1) / parts);
            partItems[p] = Arrays.copyOfRange(order, from, to);
            for (int i : partItems[p]) {
                itemPart[i] = p;
            }
        }
    }

    /// Puts the pairs of a part of the users into their rounds, and those of a round into an order by chance.
    private void order(int part, RandomStreams chance) {
        int from = pairs.offset()[userPart[part]];
        int to = pairs.offset()[userPart[part + 1]];
        int[] next = new int[parts + 1];
        for (int c = from; c < to; c++) {
            next[round(part, pairs.item()[c]) + 1]++;
        }
        next[0] = from;
        for (int r = 0; r < parts; r++) {
            start[part * parts + r] = next[r];
            next[r + 1] += next[r];
        }
        if (part == parts - 1) {
            start[parts * parts] = to;
        }
        RandomGenerator numbers = chance.stream("order", part);
        for (int u = userPart[part]; u < userPart[part + 1]; u++) {
            for (int c = pairs.offset()[u]; c < pairs.offset()[u + 1]; c++) {
                int i = pairs.item()[c];
                int r = round(part, i);
                int first = start[part * parts + r];
                // the newcomer takes the place of one of those before it, or its own
                int at = next[r]++;
                int other = first + numbers.nextInt(at - first + 1);
                user[at] = user[other];
                item[at] = item[other];
                user[other] = u;
                item[other] = i;
            }
        }
    }

    private int round(int part, int item) {
        return Math.floorMod(itemPart[item] - part, parts);
    }

    /// @return an item of the block that the user does not have, or -1 if she has them all
    int draw(int u, int[] from, RandomGenerator chance) {
        return unobserved.draw(u, from, chance);
    }
}
