// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.model.NearestItems;
import org.tastemaker.split.InteractionMatrix;

/// Cosine of the rows' features: `a b / (|a| |b| + shrinkage)`.
///
/// @param byRow rows by features
/// @param byFeature the same, turned
/// @param length length of each row
/// @param shrinkage draws rows of few features towards 0
record CosineLikeness(InteractionMatrix byRow, InteractionMatrix byFeature, double[] length, double shrinkage)
        implements Likeness {

    static CosineLikeness of(FeatureMatrix features, double shrinkage) {
        InteractionMatrix byRow = new InteractionMatrix(
                features.rows(), features.width(), features.offset(), features.column(), features.value());
        double[] length = new double[features.rows()];
        for (int r = 0; r < length.length; r++) {
            for (int p = byRow.offset()[r]; p < byRow.offset()[r + 1]; p++) {
                length[r] += (double) byRow.weight()[p] * byRow.weight()[p];
            }
            length[r] = Math.sqrt(length[r]);
        }
        return new CosineLikeness(byRow, byRow.transposed(), length, shrinkage);
    }

    @Override
    public int rows() {
        return byRow.users();
    }

    @Override
    public NearestItems.Comparer comparer() {
        return (row, similar) -> {
            for (int p = byRow.offset()[row]; p < byRow.offset()[row + 1]; p++) {
                int feature = byRow.item()[p];
                float value = byRow.weight()[p];
                for (int q = byFeature.offset()[feature]; q < byFeature.offset()[feature + 1]; q++) {
                    similar[byFeature.item()[q]] += value * byFeature.weight()[q];
                }
            }
            for (int r = 0; r < similar.length; r++) {
                double lengths = length[row] * length[r];
                similar[r] = lengths == 0 ? 0f : (float) (similar[r] / (lengths + shrinkage));
            }
        };
    }
}
