// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// How strongly each item of a history speaks for each other item.
sealed interface ItemWeights {
    int items();

    /// Adds what an item of the history says.
    ///
    /// @param factor how much it counts
    /// @param scores a place for each item
    void add(int item, float factor, float[] scores);

    /// @return tensors that [#of] understands
    Map<String, Tensor> tensors();

    static ItemWeights of(Tensors tensors) {
        return tensors.tensors().containsKey("weights")
                ? new Dense((int) tensors.floats("weights").shape()[0], tensors.floats("weights").values())
                : new Sparse(new SparseRows(
                        tensors.ints("offset").values(), tensors.ints("column").values(), tensors.floats("value").values()));
    }

    /// All weights.
    ///
    /// @param values row after row; what item `i` says of item `j` is number `i * items + j`
    record Dense(int items, float[] values) implements ItemWeights {
        @Override
        public void add(int item, float factor, float[] scores) {
            int at = item * items;
            for (int j = 0; j < items; j++) {
                scores[j] += factor * values[at + j];
            }
        }

        @Override
        public Map<String, Tensor> tensors() {
            return Map.of("weights", new Tensor.Floats(new long[] {items, items}, values));
        }
    }

    /// The greatest weights of each item.
    record Sparse(SparseRows rows) implements ItemWeights {
        @Override
        public int items() {
            return rows.rows();
        }

        @Override
        public void add(int item, float factor, float[] scores) {
            rows.add(item, factor, scores);
        }

        @Override
        public Map<String, Tensor> tensors() {
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            tensors.put("offset", new Tensor.Ints(new long[] {rows.offset().length}, rows.offset()));
            tensors.put("column", new Tensor.Ints(new long[] {rows.column().length}, rows.column()));
            tensors.put("value", Tensor.Floats.of(rows.value()));
            return tensors;
        }
    }
}
