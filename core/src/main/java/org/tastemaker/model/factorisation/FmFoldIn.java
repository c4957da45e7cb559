// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Map;
import org.tastemaker.model.History;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Ratings;
import org.tastemaker.model.Recommender;
import org.tastemaker.split.Part;
import org.tastemaker.tensor.Tensor;

/// What a user's columns say, and beyond that the bias and vector that her history asks for.
///
/// @param factors the items, and the vectors of users by their columns
/// @param startBias what a user's columns say of her level; one for all, and after it, where
///     they have columns, one for each user
/// @param beyond finds the rest
record FmFoldIn(Factors factors, float[] startBias, Beyond beyond) implements FoldIn {
    static final String START_BIAS = "start-bias";

    /// Finds a user's bias and vector from a history and where they begin.
    @FunctionalInterface
    interface Beyond {
        Person person(History history, float bias, float[] vector);
    }

    static Recommender recommender(Factors factors, float[] startBias, FmSettings settings, ModelInput input) {
        return new FactorRecommender(
                factors, of(factors, startBias, settings, input, Part.TRAIN, Part.VALIDATION), settings.rates());
    }

    /// @param parts whose ratings count
    static FmFoldIn of(Factors factors, float[] startBias, FmSettings settings, ModelInput input, Part... parts) {
        if (settings.rates()) {
            Ratings known = Ratings.of(input.data(), parts);
            float liking = (float) known.deviation();
            Ridge ridge = new Ridge(factors, settings.regularization());
            Beyond beyond = (history, bias, vector) -> rated(history, bias, vector, ridge, known, liking);
            return new FmFoldIn(factors, startBias, beyond);
        }
        GradientFoldIn gradient = new GradientFoldIn(factors, 0.1, 0.01, input.random());
        Beyond beyond = (history, bias, vector) -> new Person(bias, gradient.person(history).vector());
        return new FmFoldIn(factors, startBias, beyond);
    }

    private static Person rated(
            History history, float bias, float[] vector, Ridge ridge, Ratings known, float liking) {
        Factors factors = ridge.factors();
        int d = factors.d();
        int[] items = history.items();
        float[] rest = new float[items.length];
        for (int n = 0; n < rest.length; n++) {
            double rating = known.of(history.user(), items[n]);
            rest[n] = Double.isNaN(rating) ? liking : (float) rating - factors.mean() - factors.itemBias()[items[n]] - bias;
            for (int k = 0; k < d && !Double.isNaN(rating); k++) {
                rest[n] -= vector[k] * factors.items()[items[n] * d + k];
            }
        }
        Person own = ridge.solve(items, rest, rest.length);
        for (int k = 0; k < d; k++) {
            vector[k] += own.vector()[k];
        }
        return new Person(bias + own.bias(), vector);
    }

    @Override
    public Person person(History history) {
        int u = history.user();
        float bias = startBias[startBias.length > 1 && u >= 0 ? u + 1 : 0];
        return beyond.person(history, bias, factors.startOf(u));
    }

    @Override
    public Map<String, Tensor> tensors() {
        return Map.of(START_BIAS, Tensor.Floats.of(startBias));
    }
}
