// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.List;
import java.util.Map;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// What a stack looks at beside the members' scores: how popular an item is, and how long a history. Both are
/// logarithms in standard deviations above their mean.
///
/// @param popularity by item
/// @param history mean, standard deviation, least and greatest logarithm of the lengths that were learned from
record SideFeatures(float[] popularity, float[] history) {

    static SideFeatures of(InteractionMatrix training, List<Rehearsal.Person> people) {
        float[] popularity = new float[training.items()];
        for (int item : training.item()) {
            popularity[item]++;
        }
        for (int i = 0; i < popularity.length; i++) {
            popularity[i] = (float) Math.log1p(popularity[i]);
        }
        Normalisation.standardise(popularity);
        double[] lengths = people.stream().mapToDouble(p -> Math.log1p(p.history())).toArray();
        double sum = 0;
        double squares = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double length : lengths) {
            sum += length;
            squares += length * length;
            least = Math.min(least, length);
            most = Math.max(most, length);
        }
        if (lengths.length == 0) {
            return new SideFeatures(popularity, new float[4]);
        }
        double mean = sum / lengths.length;
        double deviation = Math.sqrt(Math.max(0, squares / lengths.length - mean * mean));
        return new SideFeatures(popularity, new float[] {(float) mean, (float) deviation, (float) least, (float) most});
    }

    /// @return how long a history is; one outside the range that was learned from counts as its end
    float length(int items) {
        double log = Math.clamp(Math.log1p(items), history[2], Math.max(history[2], history[3]));
        return history[1] > 1e-6f ? (float) ((log - history[0]) / history[1]) : 0f;
    }

    Tensors tensors() {
        return new Tensors(
                Map.of("popularity", Tensor.Floats.of(popularity), "history", Tensor.Floats.of(history)), Map.of());
    }

    static SideFeatures of(Tensors tensors) {
        return new SideFeatures(tensors.floats("popularity").values(), tensors.floats("history").values());
    }
}
