// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.model.History;
import org.tastemaker.model.Popularity;
import org.tastemaker.model.Recommender;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// A score is the product of the item's vector and the profile, the sum of the vectors of the history's items, each
/// times what it counts; and popularity, which orders what is equal. So it adds up over the history.
///
/// @param vectors items by terms
/// @param terms number of terms
/// @param popularity what items score besides
/// @param liking how much each item of a history counts
record ProfileRecommender(SparseRows vectors, int terms, Popularity popularity, Liking liking)
        implements Recommender {

    static ProfileRecommender of(SparseRows vectors, Popularity popularity, Liking liking) {
        return new ProfileRecommender(vectors, Arrays.stream(vectors.column()).max().orElse(-1) + 1, popularity, liking);
    }

    static ProfileRecommender of(Tensors tensors, Liking liking) {
        SparseRows vectors = new SparseRows(
                tensors.ints("offset").values(), tensors.ints("term").values(), tensors.floats("value").values());
        return of(vectors, Popularity.of(tensors), liking);
    }

    @Override
    public void score(History[] histories, float[][] scores) {
        float[] profile = new float[terms];
        for (int h = 0; h < histories.length; h++) {
            fill(profile, histories[h]);
            for (int i = 0; i < vectors.rows(); i++) {
                scores[h][i] = score(profile, i);
            }
        }
    }

    private void fill(float[] profile, History history) {
        Arrays.fill(profile, 0f);
        for (int n = 0; n < history.items().length; n++) {
            vectors.add(history.items()[n], liking.of(history, n), profile);
        }
    }

    private float score(float[] profile, int item) {
        double sum = popularity.score()[item];
        for (int p = vectors.offset()[item]; p < vectors.offset()[item + 1]; p++) {
            sum += (double) vectors.value()[p] * profile[vectors.column()[p]];
        }
        return (float) sum;
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        float[] profile = new float[terms];
        for (int a = 0; a < alternatives.length; a++) {
            fill(profile, alternatives[a]);
            for (int n = 0; n < items.length; n++) {
                scores[a][n] = score(profile, items[n]);
            }
        }
    }

    @Override
    public Tensors tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("offset", new Tensor.Ints(new long[] {vectors.offset().length}, vectors.offset()));
        tensors.put("term", new Tensor.Ints(new long[] {vectors.column().length}, vectors.column()));
        tensors.put("value", Tensor.Floats.of(vectors.value()));
        popularity.into(tensors);
        return new Tensors(tensors, Map.of());
    }
}
