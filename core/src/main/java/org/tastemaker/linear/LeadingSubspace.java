// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tastemaker.task.Progress;

/// Many leading right singular vectors of a large sparse matrix, by a block Krylov space: the images of a
/// block of chance vectors, each block made orthogonal to all before it, and the best vectors of the whole space.
/// With a space of three times as many dimensions as are wanted, the subspace is found up to vectors whose
/// singular values hardly differ from those that are left out.
///
/// Musco, Musco: Randomized block Krylov methods for stronger and faster approximate singular value
/// decomposition, NIPS 2015.
///
/// @param values singular values, falling
/// @param wanted how many there are
/// @param vectors a row of `wanted` numbers for each column of the matrix
public record LeadingSubspace(double[] values, int wanted, float[] vectors) {
    private static final int WIDTH = 8;
    private static final int MORE = 64;

    /// @param wanted how many, fewer if the matrix has fewer columns
    /// @param random where the search begins
    /// @param progress told of each block, see [#blocks]; asked whether to stop
    public static LeadingSubspace of(NormalMap map, int wanted, RandomGenerator random, int threads, Progress progress) {
        if (map.columns() == 0) {
            return new LeadingSubspace(new double[0], 0, new float[0]);
        }
        return new Search(map, Math.min(wanted, map.columns()), threads).run(random, progress);
    }

    /// @return how many blocks a search takes at most
    public static int blocks(int columns, int wanted) {
        int width = Math.clamp(columns, 1, WIDTH);
        int dimensions = Math.min(columns, 3 * Math.min(wanted, columns) + MORE);
        return (dimensions + width - 1) / width;
    }

    /// @return of how many dimensions the space of a search is at most
    public static int dimensions(int columns, int wanted) {
        return blocks(columns, wanted) * Math.clamp(columns, 1, WIDTH);
    }

    private static final class Search {
        private final NormalMap map;
        private final int wanted;
        private final int n;
        private final int width;
        private final int threads;

        Search(NormalMap map, int wanted, int threads) {
            this.map = map;
            this.wanted = wanted;
            this.threads = threads;
            n = map.columns();
            width = Math.min(WIDTH, n);
        }

        LeadingSubspace run(RandomGenerator random, Progress progress) {
            int blocks = blocks(n, wanted);
            GrowingBasis basis = new GrowingBasis(n, blocks * width, width, threads);
            double[][] projected = new double[blocks * width][blocks * width];
            float[] block = new float[n * width];
            for (int i = 0; i < block.length; i++) {
                block[i] = (float) random.nextGaussian();
            }
            basis.append(block);
            for (int k = 0; k < blocks; k++) {
                float[] image = new float[block.length];
                map.apply(block, width, image);
                for (int pass = 0; pass < 2; pass++) {
                    progress.step(0);
                    double[][] part = basis.products(image);
                    basis.subtract(part, image);
                    for (int a = 0; a < (k + 1) * width; a++) {
                        for (int b = 0; b < width; b++) {
                            projected[a][k * width + b] += part[b][a];
                        }
                    }
                }
                progress.step(1);
                if (k + 1 < blocks) {
                    basis.append(image);
                    block = image;
                }
            }
            return best(basis, projected);
        }

        private LeadingSubspace best(GrowingBasis basis, double[][] projected) {
            int size = projected.length;
            double[][] symmetric = new double[size][size];
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    // what lies below the diagonal's blocks was not computed: it equals what lies above
                    symmetric[a][b] = a / width == b / width
                            ? (projected[a][b] + projected[b][a]) / 2
                            : projected[Math.min(a, b)][Math.max(a, b)];
                }
            }
            SymmetricEigen eigen = SymmetricEigen.of(symmetric);
            double[] values = new double[wanted];
            for (int k = 0; k < wanted; k++) {
                values[k] = Math.sqrt(Math.max(0, eigen.values()[k]));
            }
            return new LeadingSubspace(values, wanted, basis.combined(Arrays.copyOf(eigen.vectors(), wanted)));
        }
    }
}
