// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.tastemaker.data.Interactions;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// A tenth of the training part put aside, so that it can be seen how members do on what they have not learned. Whole
/// pairs are put aside, and each user keeps at least one.
///
/// What is put aside should be to the rest as the test is to the training part: drawn at random where the test is,
/// each user's newest where the test is the future.
///
/// @param data the same data, the rows put aside in no part
/// @param known what is left of the training part
/// @param held items put aside, by user, ascending
record HeldOut(Prepared data, InteractionMatrix known, int[][] held) {
    private static final double SHARE = .1;

    /// Which pairs are put aside.
    enum Which {
        /// Each with the same probability.
        RANDOM,
        /// Of each user the newest tenth, at least one where she has two.
        NEWEST;

        static Which of(Parameters parameters) {
            return valueOf(parameters.word("held-out").toUpperCase(Locale.ROOT));
        }

        /// @throws ProblemException of kind INPUT if the newest are wanted and the data have no times
        void check(Prepared data) {
            if (this == NEWEST && data.data().interactions().time() == null) {
                throw new ProblemException(ProblemKind.INPUT, "model.problem.hybrid.no-times");
            }
        }

        static Parameter parameter() {
            return new Parameter.Choice("held-out", "random", List.of("random", "newest"));
        }
    }

    /// @throws ProblemException of kind INPUT if the newest are wanted and the data have no times
    static HeldOut of(Prepared full, Which which, RandomStreams random) {
        InteractionMatrix pairs = full.matrix(Part.TRAIN);
        int[][] held = which == Which.NEWEST ? newest(full, pairs) : drawn(pairs, random);
        Interactions all = full.data().interactions();
        byte[] part = full.part().clone();
        for (int r = 0; r < part.length; r++) {
            if (part[r] == Part.TRAIN.code() && Arrays.binarySearch(held[all.user()[r]], all.item()[r]) >= 0) {
                part[r] = Part.NONE.code();
            }
        }
        Prepared rest = new Prepared(full.protocol(), full.data(), part, full.candidates());
        return new HeldOut(rest, rest.matrix(Part.TRAIN), held);
    }

    private static int[][] drawn(InteractionMatrix pairs, RandomStreams random) {
        int[][] held = new int[pairs.users()][];
        for (int u = 0; u < pairs.users(); u++) {
            RandomGenerator stream = random.stream("held-out", u);
            int[] items = pairs.itemsOf(u);
            int[] drawn = Arrays.stream(items).filter(i -> stream.nextDouble() < SHARE).toArray();
            held[u] = drawn.length < items.length ? drawn : new int[0];
        }
        return held;
    }

    private static int[][] newest(Prepared full, InteractionMatrix pairs) {
        Interactions all = full.data().interactions();
        Which.NEWEST.check(full);
        long[] time = Objects.requireNonNull(all.time(), "checked before");
        long[] last = new long[pairs.cells()];
        Arrays.fill(last, Long.MIN_VALUE);
        for (int r : full.rows(Part.TRAIN)) {
            int user = all.user()[r];
            int cell = Arrays.binarySearch(pairs.item(), pairs.offset()[user], pairs.offset()[user + 1], all.item()[r]);
            last[cell] = Math.max(last[cell], time[r]);
        }
        int[][] held = new int[pairs.users()][];
        for (int u = 0; u < pairs.users(); u++) {
            int from = pairs.offset()[u];
            int to = pairs.offset()[u + 1];
            held[u] = IntStream.range(from, to)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer cell) -> last[cell]).reversed())
                    .limit(to - from < 2 ? 0 : (long) Math.ceil(SHARE * (to - from)))
                    .mapToInt(cell -> pairs.item()[cell])
                    .sorted()
                    .toArray();
        }
        return held;
    }

    /// @return users with something put aside, at most so many, drawn evenly; ascending
    int[] users(int most, RandomStreams random) {
        int[] users = IntStream.range(0, held.length).filter(u -> held[u].length > 0).toArray();
        RandomGenerator stream = random.stream("held-out-users");
        int kept = Math.min(most, users.length);
        for (int n = 0; n < kept; n++) {
            int other = n + stream.nextInt(users.length - n);
            int first = users[n];
            users[n] = users[other];
            users[other] = first;
        }
        int[] drawn = Arrays.copyOf(users, kept);
        Arrays.sort(drawn);
        return drawn;
    }
}
