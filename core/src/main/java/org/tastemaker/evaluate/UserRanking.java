// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tastemaker.kernel.Kernels;
import org.tastemaker.linear.TopSelection;
import org.tastemaker.random.RandomStreams;

/// Ranks the candidates of one user after the other. Holds scratch memory: one for each thread.
final class UserRanking {
    private final Truth truth;
    private final CandidateMode mode;
    private final RandomStreams random;
    private final int[][] given;
    private final TopSelection selection;
    private final boolean wholeOrder;
    private final boolean[] relevant;

    /// @param given for each user number her given candidates, empty without; read in mode GIVEN alone
    /// @param longest greatest cut-off
    /// @param wholeOrder whether [#order] will be asked
    UserRanking(
            Truth truth, CandidateMode mode, RandomStreams random, int[][] given, int longest, boolean wholeOrder) {
        this.truth = truth;
        this.mode = mode;
        this.random = random;
        this.given = given;
        this.selection = new TopSelection(longest, Kernels.installed());
        this.wholeOrder = wholeOrder;
        this.relevant = new boolean[truth.data().items()];
    }

    /// A user's list, and her whole order if it was asked for.
    record Ranked(UserList list, UserOrder order) {}

    Ranked rank(int user, int[] history, float[] scores) {
        int[] wanted = truth.relevant().itemsOf(user);
        mark(wanted, true);
        try {
            return switch (mode) {
                case CandidateMode.Full full -> full(history, wanted, scores);
                case CandidateMode.Given g -> among(givenTo(user, wanted), history, wanted, scores);
                case CandidateMode.Sampled(int count) -> among(drawn(user, history, wanted, count), history, wanted, scores);
            };
        } finally {
            mark(wanted, false);
        }
    }

    private void mark(int[] wanted, boolean value) {
        for (int i : wanted) {
            relevant[i] = value;
        }
    }

    private Ranked full(int[] history, int[] wanted, float[] scores) {
        boolean[] eligible = truth.catalogue().eligible();
        int n = selection.select(scores, eligible, history);
        int[] items = new int[n];
        boolean[] hit = new boolean[n];
        for (int r = 0; r < n; r++) {
            items[r] = selection.item(r);
            hit[r] = relevant[items[r]];
        }
        UserList list = new UserList(items, hit, wanted.length, history);
        if (!wholeOrder) {
            return new Ranked(list, UserOrder.NONE);
        }
        int[] candidates = new int[scores.length];
        int c = 0;
        for (int i = 0; i < scores.length; i++) {
            if (eligible[i] && Arrays.binarySearch(history, i) < 0) {
                candidates[c++] = i;
            }
        }
        return new Ranked(list, order(Arrays.copyOf(candidates, c), wanted.length, scores));
    }

    /// The negatives in the order of the file, each once, then the relevant items that are not among them:
    /// as the authors of the NCF protocol build their dictionary.
    private int[] givenTo(int user, int[] wanted) {
        int[] negatives = given[user];
        int[] candidates = new int[negatives.length + wanted.length];
        int[] sorted = negatives.clone();
        Arrays.sort(sorted);
        boolean repeated = false;
        for (int n = 1; n < sorted.length; n++) {
            repeated |= sorted[n] == sorted[n - 1];
        }
        int c = 0;
        for (int i : negatives) {
            if (!repeated || !contains(candidates, c, i)) {
                candidates[c++] = i;
            }
        }
        for (int i : wanted) {
            if (Arrays.binarySearch(sorted, i) < 0) {
                candidates[c++] = i;
            }
        }
        return Arrays.copyOf(candidates, c);
    }

    private static boolean contains(int[] values, int length, int value) {
        for (int n = 0; n < length; n++) {
            if (values[n] == value) {
                return true;
            }
        }
        return false;
    }

    private int[] drawn(int user, int[] history, int[] wanted, int count) {
        boolean[] eligible = truth.catalogue().eligible();
        int[] pool = new int[eligible.length];
        int n = 0;
        for (int i = 0; i < eligible.length; i++) {
            if (eligible[i] && !relevant[i] && Arrays.binarySearch(history, i) < 0) {
                pool[n++] = i;
            }
        }
        RandomGenerator stream = random.stream("evaluate-candidates", user);
        int taken = Math.min(count, n);
        for (int t = 0; t < taken; t++) {
            int other = t + stream.nextInt(n - t);
            int kept = pool[other];
            pool[other] = pool[t];
            pool[t] = kept;
        }
        Arrays.sort(pool, 0, taken);
        int[] candidates = Arrays.copyOf(pool, taken + wanted.length);
        System.arraycopy(wanted, 0, candidates, taken, wanted.length);
        return candidates;
    }

    /// Equal scores stand in the order of the candidates.
    private Ranked among(int[] candidates, int[] history, int[] wanted, float[] scores) {
        Integer[] places = new Integer[candidates.length];
        Arrays.setAll(places, n -> n);
        Arrays.sort(places, (a, b) -> Float.compare(scores[candidates[b]] + 0f, scores[candidates[a]] + 0f));
        int[] items = new int[candidates.length];
        boolean[] hit = new boolean[candidates.length];
        for (int r = 0; r < items.length; r++) {
            items[r] = candidates[places[r]];
            hit[r] = relevant[items[r]];
        }
        UserOrder order = wholeOrder ? order(candidates, wanted.length, scores) : UserOrder.NONE;
        return new Ranked(new UserList(items, hit, wanted.length, history), order);
    }

    private UserOrder order(int[] candidates, int wanted, float[] scores) {
        long[] good = new long[candidates.length];
        int n = 0;
        for (int c = 0; c < candidates.length; c++) {
            if (relevant[candidates[c]]) {
                good[n++] = TopSelection.key(scores[candidates[c]], c);
            }
        }
        Arrays.sort(good, 0, n);
        double won = 0;
        // how many others stand before the last p relevant ones and after the next
        int[] before = new int[n + 1];
        for (int c = 0; c < candidates.length; c++) {
            if (!relevant[candidates[c]]) {
                float score = scores[candidates[c]];
                // keys of equal scores lie between those of the last place and of the first
                int lower = below(good, n, TopSelection.key(score, Integer.MAX_VALUE));
                int notHigher = below(good, n, TopSelection.key(score, 0) + 1);
                before[lower == notHigher ? lower : below(good, n, TopSelection.key(score, c))]++;
                won += n - notHigher + 0.5 * (notHigher - lower);
            }
        }
        int[] ranks = new int[n];
        int others = 0;
        for (int p = n - 1; p >= 0; p--) {
            others += before[p + 1];
            ranks[n - 1 - p] = n - p + others;
        }
        return new UserOrder(n, candidates.length - n, won, ranks, wanted);
    }

    /// @return how many of the first `n` are below the value
    private static int below(long[] sorted, int n, long value) {
        int place = Arrays.binarySearch(sorted, 0, n, value);
        return place >= 0 ? place : -place - 1;
    }
}
