// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Arrays;
import org.tastemaker.linear.Cholesky;
import org.tastemaker.model.factorisation.FoldIn.Person;

/// The bias and vector that minimise a squared error plus a penalty for each row, the items as they are.
///
/// @param factors the items
/// @param regularization penalty for each row
record Ridge(Factors factors, double regularization) implements HistoryFit {

    /// The system has one unknown more than a vector has numbers: the bias is a factor that is 1 for every item.
    @Override
    public Person solve(int[] items, float[] rest, int n) {
        int d = factors.d();
        if (n == 0) {
            return new Person(0, new float[d]);
        }
        int size = d + 1;
        float[][] system = new float[size][size];
        float[] right = new float[size];
        float[] row = new float[size];
        row[d] = 1;
        for (int r = 0; r < n; r++) {
            System.arraycopy(factors.items(), items[r] * d, row, 0, d);
            for (int k = 0; k < size; k++) {
                right[k] += rest[r] * row[k];
                for (int j = k; j < size; j++) {
                    system[k][j] += row[k] * row[j];
                }
            }
        }
        float penalty = (float) Math.max(1e-3, regularization * n);
        for (int k = 0; k < size; k++) {
            system[k][k] += penalty;
        }
        if (!Cholesky.solve(system, size, right)) {
            return new Person(0, new float[d]);
        }
        return new Person(right[d], Arrays.copyOf(right, d));
    }
}
