// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Arrays;
import org.tastemaker.kernel.Kernels;
import org.tastemaker.linear.NormalSystem;

/// Vectors and biases of users, or of items. A row has one number more than a vector: a 1, by which the other side's
/// biases are solved for.
///
/// @param d numbers in a vector
/// @param rows vectors, each with a 1 at its end
/// @param bias biases
record AlsSide(int d, float[] rows, float[] bias) {

    static AlsSide of(int count, int d) {
        float[] rows = new float[Math.multiplyExact(count, d + 1)];
        for (int r = 0; r < count; r++) {
            rows[r * (d + 1) + d] = 1;
        }
        return new AlsSide(d, rows, new float[count]);
    }

    /// @return the vectors without the ones
    float[] vectors() {
        float[] vectors = new float[bias.length * d];
        for (int r = 0; r < bias.length; r++) {
            System.arraycopy(rows, r * (d + 1), vectors, r * d, d);
        }
        return vectors;
    }

    /// Takes over what [#vectors] gave.
    void load(float[] vectors, float[] biases) {
        for (int r = 0; r < bias.length; r++) {
            System.arraycopy(vectors, r * d, rows, r * (d + 1), d);
        }
        System.arraycopy(biases, 0, bias, 0, bias.length);
    }

    /// Solves for rows of one side while the other side stays as it is. Holds scratch memory: one for each thread.
    static final class Solver {
        private final AlsSide fixed;
        private final double regularization;
        private final float mean;
        private final NormalSystem system;
        private final float[] zero;
        private final float[] solution;
        private int[] met = new int[0];
        private float[] target = new float[0];
        private float[] ones = new float[0];

        Solver(AlsSide fixed, double regularization, float mean) {
            this.fixed = fixed;
            this.regularization = regularization;
            this.mean = mean;
            int size = fixed.d + 1;
            system = Kernels.installed().system(size);
            zero = new float[size * size];
            solution = new float[size];
        }

        /// @param other the rated of the other side
        /// @param rating their ratings
        /// @param from first place in these arrays
        /// @param to last place plus one
        void solve(int[] other, float[] rating, int from, int to, AlsSide solved, int row) {
            int n = to - from;
            if (n == 0) {
                return;
            }
            if (n > target.length) {
                met = new int[n];
                target = new float[n];
                ones = new float[n];
                Arrays.fill(ones, 1f);
            }
            System.arraycopy(other, from, met, 0, n);
            for (int c = 0; c < n; c++) {
                target[c] = rating[from + c] - mean - fixed.bias[met[c]];
            }
            double penalty = regularization * n;
            do {
                system.begin(zero);
                system.add(fixed.rows, met, ones, target, 0, n);
                system.addToDiagonal((float) penalty);
                // floats may call a nearly singular system indefinite; a larger penalty helps
                penalty *= 2;
            } while (!system.solve(solution, 0) && penalty < Float.MAX_VALUE);
            System.arraycopy(solution, 0, solved.rows, row * (fixed.d + 1), fixed.d);
            solved.bias[row] = solution[fixed.d];
        }
    }
}
