// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import org.tastemaker.linear.SparseRows;
import org.tastemaker.model.NearestItems;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.task.TaskContext;

/// Compares each item with each other by their users, and keeps the most similar.
///
/// @param comparison items by users
/// @param neighbours how many are kept of each item; 0 for all
record SimilarItemsFit(Comparison comparison, int neighbours) {

    SimilarItems fit(TaskContext task) {
        InteractionMatrix rows = comparison.rows();
        SparseRows nearest = new NearestItems(rows.users(), neighbours)
                .among(
                        () -> {
                            Comparison.Comparer comparer = comparison.new Comparer();
                            return (item, similar) -> comparer.compare(rows.itemsOf(item), rows.weightsOf(item), similar);
                        },
                        task);
        return new SimilarItems(nearest.offset(), nearest.column(), nearest.value());
    }
}
