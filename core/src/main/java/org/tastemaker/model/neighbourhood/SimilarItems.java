// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.model.ActiveItems;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Of each item the similar ones, most similar first: those of item `i` are `offset[i] .. offset[i + 1] - 1`.
///
/// @param offset one more than there are items
/// @param item the similar items
/// @param similarity how similar they are, above 0
record SimilarItems(int[] offset, int[] item, float[] similarity) {

    static SimilarItems of(int[][] item, float[][] similarity) {
        SparseRows rows = SparseRows.of(item, similarity);
        return new SimilarItems(rows.offset(), rows.column(), rows.value());
    }

    static SimilarItems of(Tensors tensors) {
        return new SimilarItems(
                tensors.ints("offset").values(), tensors.ints("item").values(), tensors.floats("similarity").values());
    }

    /// @param active what the items here are numbered by
    /// @return the same with the numbers of all items
    SimilarItems spread(ActiveItems active) {
        if (active.every()) {
            return this;
        }
        int[] all = new int[active.all() + 1];
        for (int n = 0; n < active.count(); n++) {
            all[active.item()[n] + 1] = offset[n + 1] - offset[n];
        }
        for (int i = 0; i < active.all(); i++) {
            all[i + 1] += all[i];
        }
        int[] similar = new int[item.length];
        for (int p = 0; p < similar.length; p++) {
            similar[p] = active.item()[item[p]];
        }
        return new SimilarItems(all, similar, similarity);
    }

    int items() {
        return offset.length - 1;
    }

    Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("offset", new Tensor.Ints(new long[] {offset.length}, offset));
        tensors.put("item", new Tensor.Ints(new long[] {item.length}, item));
        tensors.put("similarity", Tensor.Floats.of(similarity));
        return tensors;
    }
}
