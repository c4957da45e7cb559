// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.embed;

import org.tastemaker.model.Recommender;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensor;

/// How near items, or users, are to each other: the cosine of the model's embeddings where it has
/// them, else the cosine of the rows of the training matrix, which is the co-occurrence of two items among
/// users (or of two users among items) over the root of the product of their counts.
public sealed interface Vectors {

    int size();

    /// @return cosine of the vectors of two items or users, -1 to 1; 0 where a vector is empty
    double cosine(int a, int b);

    /// @return cosines of one with all, a place for each
    float[] cosines(int a);

    /// @return whether these are vectors that the model learned
    default boolean learned() {
        return this instanceof Dense;
    }

    /// @return vectors of the items
    static Vectors of(Recommender recommender, Prepared data) {
        return recommender
                .itemEmbeddings()
                .<Vectors>map(Dense::of)
                .orElseGet(() -> Sparse.of(data.matrix(Part.TRAIN).transposed()));
    }

    /// @return vectors of the users
    static Vectors ofUsers(Recommender recommender, Prepared data) {
        return recommender
                .userEmbeddings()
                .<Vectors>map(Dense::of)
                .orElseGet(() -> Sparse.of(data.matrix(Part.TRAIN)));
    }

    /// Learned embeddings.
    ///
    /// @param dimension numbers in a vector
    /// @param values one vector after the other
    /// @param length Euclidean length of each
    record Dense(int dimension, float[] values, double[] length) implements Vectors {
        public static Dense of(Tensor.Floats embeddings) {
            int rows = (int) embeddings.shape()[0];
            int dimension = (int) embeddings.shape()[1];
            double[] length = new double[rows];
            for (int r = 0; r < rows; r++) {
                double sum = 0;
                for (int d = r * dimension; d < (r + 1) * dimension; d++) {
                    sum += (double) embeddings.values()[d] * embeddings.values()[d];
                }
                length[r] = Math.sqrt(sum);
            }
            return new Dense(dimension, embeddings.values(), length);
        }

        @Override
        public int size() {
            return length.length;
        }

        @Override
        public double cosine(int a, int b) {
            double product = length[a] * length[b];
            if (product == 0) {
                return 0;
            }
            double sum = 0;
            for (int d = 0; d < dimension; d++) {
                sum += (double) values[a * dimension + d] * values[b * dimension + d];
            }
            return Math.clamp(sum / product, -1.0, 1.0);
        }

        @Override
        public float[] cosines(int a) {
            float[] all = new float[size()];
            for (int b = 0; b < all.length; b++) {
                all[b] = (float) cosine(a, b);
            }
            return all;
        }
    }

    /// Rows of an interaction matrix, each cell counted as 1.
    ///
    /// @param rows the vectors
    /// @param columns the same, transposed
    record Sparse(InteractionMatrix rows, InteractionMatrix columns) implements Vectors {
        static Sparse of(InteractionMatrix rows) {
            return new Sparse(rows, rows.transposed());
        }

        @Override
        public int size() {
            return rows.users();
        }

        @Override
        public double cosine(int a, int b) {
            int common = 0;
            int p = rows.offset()[a];
            int q = rows.offset()[b];
            while (p < rows.offset()[a + 1] && q < rows.offset()[b + 1]) {
                int order = Integer.compare(rows.item()[p], rows.item()[q]);
                common += order == 0 ? 1 : 0;
                p += order <= 0 ? 1 : 0;
                q += order >= 0 ? 1 : 0;
            }
            return common == 0 ? 0 : common / Math.sqrt((double) rows.count(a) * rows.count(b));
        }

        @Override
        public float[] cosines(int a) {
            int[] common = new int[size()];
            for (int p = rows.offset()[a]; p < rows.offset()[a + 1]; p++) {
                int column = rows.item()[p];
                for (int q = columns.offset()[column]; q < columns.offset()[column + 1]; q++) {
                    common[columns.item()[q]]++;
                }
            }
            float[] all = new float[common.length];
            for (int b = 0; b < all.length; b++) {
                if (common[b] > 0) {
                    all[b] = (float) (common[b] / Math.sqrt((double) rows.count(a) * rows.count(b)));
                }
            }
            return all;
        }
    }
}
