// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

import java.util.Arrays;

/// Chooses the best of many scores. Equal scores stand in the order of their item numbers, so that a
/// list depends on the scores alone. Holds scratch memory: one for each thread.
public final class TopSelection {
    /// Scores that reach a bound, for each that is wanted, with which it is quicker to sort them all.
    private static final int CROWD = 4;

    private final long[] heap;
    private final Scan scan;
    private final LeastOfBest bound;
    private long[] crowd = new long[0];
    private float[] hidden = new float[0];
    private int size;

    /// @param k how many are wanted at most
    public TopSelection(int k) {
        this(k, Scan::plain);
    }

    /// @param k how many are wanted at most
    /// @param scan finds the next score that may be chosen
    public TopSelection(int k, Scan scan) {
        heap = new long[k];
        this.scan = scan;
        bound = new LeastOfBest(k, scan);
    }

    /// @param scores a place for each item; the same again on return
    /// @param eligible items that may be chosen
    /// @param excluded item numbers, ascending, that may not
    /// @return how many were chosen; see [#item] and [#score]
    public int select(float[] scores, boolean[] eligible, int[] excluded) {
        if (!bound.pays(scores.length) || !selectAbove(scores, eligible, excluded)) {
            selectEach(scores, eligible, excluded);
        }
        return size;
    }

    /// Sorts the few scores that reach a bound.
    ///
    /// @return false if those are too few, because some items are not eligible, or too many
    private boolean selectAbove(float[] scores, boolean[] eligible, int[] excluded) {
        hide(scores, excluded);
        int n = gather(scores, eligible, Math.nextDown(bound.of(scores)));
        for (int x = 0; x < excluded.length; x++) {
            scores[excluded[x]] = hidden[x];
        }
        if (n < heap.length || n == crowd.length) {
            return false;
        }
        Arrays.sort(crowd, 0, n);
        System.arraycopy(crowd, n - heap.length, heap, 0, heap.length);
        size = heap.length;
        return true;
    }

    private void hide(float[] scores, int[] excluded) {
        if (hidden.length < excluded.length) {
            hidden = new float[Math.max(excluded.length, 2 * hidden.length)];
        }
        for (int x = 0; x < excluded.length; x++) {
            hidden[x] = scores[excluded[x]];
            scores[excluded[x]] = Float.NEGATIVE_INFINITY;
        }
    }

    /// @return how many keys were put into the crowd; all of its places if there are more
    private int gather(float[] scores, boolean[] eligible, float least) {
        if (crowd.length == 0) {
            crowd = new long[CROWD * heap.length];
        }
        int n = 0;
        if (least == Float.NEGATIVE_INFINITY) {
            return n;
        }
        for (int i = scan.above(scores, 0, scores.length, least); i < scores.length && n < crowd.length;
                i = scan.above(scores, i + 1, scores.length, least)) {
            if (eligible[i]) {
                crowd[n++] = key(scores[i], i);
            }
        }
        return n;
    }

    private void selectEach(float[] scores, boolean[] eligible, int[] excluded) {
        size = 0;
        int x = 0;
        float least = Float.NEGATIVE_INFINITY;
        int i = 0;
        while (i < scores.length) {
            while (x < excluded.length && excluded[x] < i) {
                x++;
            }
            if (eligible[i] && !(x < excluded.length && excluded[x] == i)) {
                least = offer(scores[i], i, least);
            }
            // items come in ascending order, so one that only equals the least loses against it
            i = size < heap.length ? i + 1 : scan.above(scores, i + 1, scores.length, least);
        }
        Arrays.sort(heap, 0, size);
    }

    /// Begins an empty selection, to which scores are offered one by one and in any order.
    public void clear() {
        size = 0;
    }

    /// @return the least score that is chosen so far, once there are as many as wanted; before that, what is below all
    public float offer(float score, int item) {
        if (size < heap.length) {
            return offer(score, item, Float.NEGATIVE_INFINITY);
        }
        if (size > 0 && key(score, item) <= heap[0]) {
            return score(heap[0]);
        }
        return offer(score, item, Float.POSITIVE_INFINITY);
    }

    /// Ends a selection that was offered to.
    ///
    /// @return how many were chosen; see [#item] and [#score]
    public int finish() {
        Arrays.sort(heap, 0, size);
        return size;
    }

    private float offer(float score, int item, float least) {
        long key = key(score, item);
        if (size < heap.length) {
            heap[size++] = key;
            if (size == heap.length) {
                for (int p = size / 2 - 1; p >= 0; p--) {
                    sink(p);
                }
                return score(heap[0]);
            }
            return least;
        }
        if (size == 0) {
            return Float.POSITIVE_INFINITY;
        }
        heap[0] = key;
        sink(0);
        return score(heap[0]);
    }

    private void sink(int start) {
        int p = start;
        long key = heap[p];
        while (true) {
            int child = 2 * p + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= key) {
                break;
            }
            heap[p] = heap[child];
            p = child;
        }
        heap[p] = key;
    }

    /// @param rank from 0
    public int item(int rank) {
        return Integer.MAX_VALUE - (int) heap[size - 1 - rank];
    }

    /// @param rank from 0
    public float score(int rank) {
        return score(heap[size - 1 - rank]);
    }

    /// Orders by score, then falling by item number; adding zero makes the two zeros one.
    ///
    /// @return the better the greater
    public static long key(float score, int item) {
        int bits = Float.floatToIntBits(score + 0f);
        int ordered = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
        return ((long) ordered << 32) | (Integer.MAX_VALUE - item);
    }

    private static float score(long key) {
        int ordered = (int) (key >> 32);
        return Float.intBitsToFloat(ordered ^ ((ordered >> 31) & Integer.MAX_VALUE));
    }
}
