// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Makes ratings: how many a user has is log-normal, at least 20 where the shape allows it; items have a long tail;
/// each item has one of 64 tastes and each user three, which two in three of her rows follow. Stars in halves. Equal
/// shapes and seeds give equal ratings, with any number of threads.
public final class MadeRatings {
    private static final int FEWEST_EACH = 20;
    private static final double SPREAD = 1.15;
    private static final int TASTES = 64;
    private static final int OWN_TASTES = 3;
    private static final double OWN = 0.65;
    private static final double TAIL = 0.95;
    private static final int HEAD = 20;
    private static final int BLOCK = 512;
    private static final long FIRST_TIME = 789_652_004;
    private static final long LAST_TIME = 1_400_000_000;
    private static final int TIME_EACH = 20_000_000;

    private final RatingsShape shape;
    private final RandomStreams random;
    /// Items, those of one taste beside each other.
    private final int[] order;
    /// Where the items of each taste begin in the order, one more than there are tastes.
    private final int[] begin;
    /// Popularity of all items before, in the order; one more than there are items.
    private final double[] before;
    private final byte[] taste;

    public MadeRatings(RatingsShape shape, RandomStreams random) {
        this.shape = shape;
        this.random = random;
        int items = shape.items();
        RandomGenerator chance = random.stream("made-items");
        taste = new byte[items];
        begin = new int[TASTES + 1];
        for (int i = 0; i < items; i++) {
            taste[i] = (byte) chance.nextInt(TASTES);
            begin[taste[i] + 1]++;
        }
        for (int t = 0; t < TASTES; t++) {
            begin[t + 1] += begin[t];
        }
        order = new int[items];
        int[] next = Arrays.copyOf(begin, TASTES);
        for (int i = 0; i < items; i++) {
            order[next[taste[i]]++] = i;
        }
        int[] rank = IntStream.range(0, items).toArray();
        for (int n = items - 1; n > 0; n--) {
            int other = chance.nextInt(n + 1);
            int kept = rank[n];
            rank[n] = rank[other];
            rank[other] = kept;
        }
        before = new double[items + 1];
        for (int n = 0; n < items; n++) {
            before[n + 1] = before[n] + Math.pow(rank[n] + 1.0 + HEAD, -TAIL);
        }
    }

    /// @return who chose what, without ratings and times
    public DataSet choices(TaskContext task) {
        int[] offset = offsets();
        int[] user = new int[offset[shape.users()]];
        int[] item = new int[user.length];
        Progress progress = task.begin("cli.bench.making", shape.users(), "task.unit.users");
        Parallel.blocks(task.threads(), shape.users(), BLOCK, () -> {
            Drawer drawer = new Drawer();
            return (from, to) -> {
                for (int u = from; u < to; u++) {
                    drawer.draw(u, item, offset[u], offset[u + 1]);
                    Arrays.fill(user, offset[u], offset[u + 1], u);
                }
                progress.step(to - from);
            };
        });
        progress.flush();
        return new DataSet("made", table("u", shape.users()), table("i", shape.items()), Interactions.of(user, item), List.of());
    }

    /// Writes `userId,movieId,rating,timestamp`, numbered from 1, user by user.
    public void write(Path file, TaskContext task) throws IOException {
        int[] offset = offsets();
        RandomGenerator chance = random.stream("made-quality");
        double[] quality = new double[shape.items()];
        for (int i = 0; i < quality.length; i++) {
            quality[i] = 3.5 + 0.45 * chance.nextGaussian();
        }
        Drawer drawer = new Drawer();
        Progress progress = task.begin("cli.bench.making", shape.users(), "task.unit.users");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write("userId,movieId,rating,timestamp\n".getBytes(StandardCharsets.US_ASCII));
            StringBuilder lines = new StringBuilder();
            for (int u = 0; u < shape.users(); u++) {
                int[] items = new int[offset[u + 1] - offset[u]];
                drawer.draw(u, items, 0, items.length);
                lines.setLength(0);
                RandomGenerator own = random.stream("made-stars", u);
                double mood = 0.4 * own.nextGaussian();
                long start = own.nextLong(FIRST_TIME, LAST_TIME);
                for (int i : items) {
                    double stars = quality[i] + mood + (drawer.likes(taste[i]) ? 0.5 : 0) + 0.8 * own.nextGaussian();
                    long halves = Math.clamp(Math.round(2 * stars), 1, 10);
                    lines.append(u + 1).append(',').append(i + 1).append(',').append(halves / 2).append(halves % 2 == 0 ? ".0," : ".5,")
                            .append(start + own.nextInt(TIME_EACH)).append('\n');
                }
                out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
                progress.step(1);
            }
        }
        progress.flush();
    }

    /// @return where the rows of each user begin, one more than there are users
    private int[] offsets() {
        int users = shape.users();
        int least = Math.min(Math.min(FEWEST_EACH, Math.max(1, shape.rows() / users)), shape.mostEach());
        RandomGenerator chance = random.stream("made-activity");
        double[] weight = new double[users];
        double sum = 0;
        for (int u = 0; u < users; u++) {
            weight[u] = Math.exp(SPREAD * chance.nextGaussian());
            sum += weight[u];
        }
        long spare = shape.rows() - (long) least * users;
        int[] count = new int[users];
        long left = shape.rows();
        for (int u = 0; u < users; u++) {
            count[u] = (int) Math.min(shape.mostEach(), least + (long) (weight[u] / sum * spare));
            left -= count[u];
        }
        // what was cut off goes round
        for (int u = 0; left > 0; u = (u + 1) % users) {
            int more = (int) Math.min(Math.min(left, 1 + left / users), shape.mostEach() - (long) count[u]);
            count[u] += more;
            left -= more;
        }
        int[] offset = new int[users + 1];
        for (int u = 0; u < users; u++) {
            offset[u + 1] = offset[u] + count[u];
        }
        return offset;
    }

    private static Table table(String letter, int count) {
        return new Table(Identifiers.of(IntStream.range(0, count).mapToObj(n -> letter + n).toList()), List.of());
    }

    /// Draws the items of one user after the other. Holds scratch memory: one for each thread.
    private final class Drawer {
        private static final int TRIES = 30;

        private final int[] drawnIn = new int[shape.items()];
        private final int[] tastes = new int[OWN_TASTES];
        private int round;

        /// Writes different items, in the order in which they were drawn.
        void draw(int user, int[] into, int from, int to) {
            RandomGenerator chance = random.stream("made-rows", user);
            for (int t = 0; t < OWN_TASTES; t++) {
                tastes[t] = chance.nextInt(TASTES);
            }
            round++;
            int n = from;
            for (long tries = (long) TRIES * (to - from); n < to && tries > 0; tries--) {
                int place = place(chance);
                n = take(order[place], into, n);
            }
            // who has nearly all of what is popular takes what comes next
            for (int place = chance.nextInt(order.length); n < to; place = (place + 1) % order.length) {
                n = take(order[place], into, n);
            }
        }

        boolean likes(int wanted) {
            return Arrays.stream(tastes).anyMatch(each -> each == wanted);
        }

        private int take(int item, int[] into, int n) {
            if (drawnIn[item] == round) {
                return n;
            }
            drawnIn[item] = round;
            into[n] = item;
            return n + 1;
        }

        private int place(RandomGenerator chance) {
            int first = 0;
            int last = order.length;
            if (chance.nextDouble() < OWN) {
                int own = tastes[chance.nextInt(OWN_TASTES)];
                if (begin[own] < begin[own + 1]) {
                    first = begin[own];
                    last = begin[own + 1];
                }
            }
            double at = before[first] + chance.nextDouble() * (before[last] - before[first]);
            while (last - first > 1) {
                int middle = (first + last) >>> 1;
                if (before[middle] <= at) {
                    first = middle;
                } else {
                    last = middle;
                }
            }
            return first;
        }
    }
}
