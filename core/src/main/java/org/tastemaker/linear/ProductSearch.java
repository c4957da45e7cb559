// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

import java.util.Arrays;

/// Finds the rows of a matrix with the greatest products with a vector, each product with a number of the row added.
/// It finds the same as looking at every row, but reads a quarter of the memory: [RoughProducts] say what every
/// score is, give or take a bound; the best of those are worked out in full; and then every row that, by its bound, could
/// still reach the least of them. Safe for any number of threads.
///
/// @param rough products in few bytes
/// @param bias what is added to the product of each row
/// @param reach of each run of rows the largest of [RoughProducts#error]
/// @param length of each run of rows the greatest length
/// @param scan finds the next that can be large enough
/// @param d numbers in a row
public record ProductSearch(RoughProducts rough, float[] bias, float[] reach, float[] length, Scan scan, int d) {
    /// Rows that share a bound.
    private static final int RUN = 256;
    /// Half the distance of a float to the next one, of its size.
    private static final float ROUNDING = 0x1p-24f;

    /// The score of a row in full.
    @FunctionalInterface
    public interface Exact {
        float score(int row);
    }

    /// @param rows one row of `d` numbers after the other
    /// @param bias a number for each row
    public static ProductSearch of(RoughProducts rough, float[] rows, float[] bias, int d, Scan scan) {
        int runs = (bias.length + RUN - 1) / RUN;
        float[] reach = new float[runs];
        float[] length = new float[runs];
        for (int r = 0; r < bias.length; r++) {
            reach[r / RUN] = Math.max(reach[r / RUN], rough.error(r));
            length[r / RUN] = Math.max(length[r / RUN], length(rows, r * d, d) + Math.abs(bias[r]));
        }
        return new ProductSearch(rough, bias, reach, length, scan, d);
    }

    private static float length(float[] numbers, int at, int d) {
        double squares = 0;
        for (int k = at; k < at + d; k++) {
            squares += (double) numbers[k] * numbers[k];
        }
        return Math.nextUp((float) Math.sqrt(squares));
    }

    /// @param x the vector
    /// @param base what is added to every score, by `exact` too
    /// @param exact the scores as they are to be: `base`, the bias and the product, in any order
    /// @param eligible rows that may be found
    /// @param excluded rows, ascending, that may not
    /// @param best where what is found goes: as many as it holds, in the order and with the ties of all scores
    /// @return how many were found
    public int find(float[] x, float base, Exact exact, boolean[] eligible, int[] excluded, TopSelection best) {
        float[] scores = new float[bias.length];
        rough.times(x, scores);
        for (int r = 0; r < scores.length; r++) {
            scores[r] += bias[r];
        }
        int found = best.select(scores, eligible, excluded);
        float least = Float.POSITIVE_INFINITY;
        for (int n = 0; n < found; n++) {
            least = Math.min(least, exact.score(best.item(n)));
        }
        best.clear();
        float size = length(x, 0, d);
        for (int from = 0; from < scores.length; from += RUN) {
            int run = from / RUN;
            // sums of d products, in two ways, and what is added to them
            float rounding = (2 * d + 8) * ROUNDING * (size * length[run] + length[run] + Math.abs(base) + Math.abs(least));
            float bound = Math.nextDown(least - base - size * reach[run] - rounding);
            int to = Math.min(scores.length, from + RUN);
            for (int r = scan.above(scores, from, to, bound); r < to; r = scan.above(scores, r + 1, to, bound)) {
                if (eligible[r] && Arrays.binarySearch(excluded, r) < 0) {
                    best.offer(exact.score(r), r);
                }
            }
        }
        return best.finish();
    }
}
