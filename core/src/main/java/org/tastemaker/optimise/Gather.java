// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.optimise;

import java.util.Arrays;

/// Which samples of a batch name which row of a table: samples of row `row[r]` are
/// `sample[offset[r]] .. sample[offset[r + 1] - 1]`, ascending.
///
/// @param row rows, each once, ascending
/// @param offset where the samples of each begin
/// @param sample numbers of samples
public record Gather(int[] row, int[] offset, int[] sample) {

    /// @param named the row of each sample
    public static Gather of(int[] named) {
        int n = named.length;
        long[] pairs = new long[n];
        for (int j = 0; j < n; j++) {
            pairs[j] = ((long) named[j] << 32) | j;
        }
        Arrays.sort(pairs);
        int[] row = new int[n];
        int[] offset = new int[n + 1];
        int[] sample = new int[n];
        int rows = 0;
        for (int j = 0; j < n; j++) {
            int r = (int) (pairs[j] >>> 32);
            if (rows == 0 || row[rows - 1] != r) {
                row[rows] = r;
                offset[rows++] = j;
            }
            sample[j] = (int) pairs[j];
        }
        offset[rows] = n;
        return new Gather(Arrays.copyOf(row, rows), Arrays.copyOf(offset, rows + 1), sample);
    }
}
