// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Map;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// A regression and boosted trees that correct it. Within a leaf of all trees the regression keeps its order. Trees
/// ask the same question everywhere on a level, so that a tree is a few questions and a table of answers. Features are the members' scores, then popularity, then the length of the history.
///
/// @param base the regression
/// @param depth questions of a tree
/// @param feature which feature each question asks for, tree after tree
/// @param threshold whether it is greater than this
/// @param value answers of each tree, by the bits of the questions, the first one highest
record BoostedMeta(LinearMeta base, int depth, int[] feature, float[] threshold, float[] value) implements MetaModel {

    @Override
    public void score(float[][] members, float[] popularity, float length, float[] fused) {
        base.score(members, popularity, length, fused);
        int trees = feature.length / depth;
        int answers = 1 << depth;
        for (int i = 0; i < fused.length; i++) {
            float sum = 0;
            for (int t = 0; t < trees; t++) {
                int leaf = 0;
                for (int q = t * depth; q < (t + 1) * depth; q++) {
                    int f = feature[q];
                    float x = f < members.length ? members[f][i] : f == members.length ? popularity[i] : length;
                    leaf = 2 * leaf + (x > threshold[q] ? 1 : 0);
                }
                sum += value[t * answers + leaf];
            }
            fused[i] += sum;
        }
    }

    @Override
    public Tensors tensors() {
        return new Tensors(
                        Map.of(
                                "tree/feature", new Tensor.Ints(new long[] {feature.length / depth, depth}, feature),
                                "tree/threshold", new Tensor.Floats(new long[] {threshold.length / depth, depth}, threshold),
                                "tree/value", new Tensor.Floats(new long[] {value.length >> depth, 1L << depth}, value)),
                        Map.of())
                .and(base.tensors());
    }

    static BoostedMeta of(Tensors tensors) {
        Tensor.Ints feature = tensors.ints("tree/feature");
        return new BoostedMeta(
                LinearMeta.of(tensors),
                (int) feature.shape()[1],
                feature.values(),
                tensors.floats("tree/threshold").values(),
                tensors.floats("tree/value").values());
    }
}
