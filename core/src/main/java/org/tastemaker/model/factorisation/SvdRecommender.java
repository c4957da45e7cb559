// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Arrays;
import java.util.Optional;
import org.tastemaker.linear.Cholesky;
import org.tastemaker.linear.RowProducts;
import org.tastemaker.model.History;
import org.tastemaker.model.Ratings;
import org.tastemaker.model.Recommender;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Predicted ratings. A user who was not trained on gets the bias and vector that minimise the same objective
/// over her history while the items stay as they are: a ridge regression. An item of the history whose rating
/// is not known counts as liked: one standard deviation above what its bias says.
final class SvdRecommender implements Recommender {
    private final SvdFactors factors;
    private final Ratings known;
    private final SvdSettings settings;
    private final RowProducts products;
    private final float liking;

    SvdRecommender(SvdFactors factors, Ratings known, SvdSettings settings) {
        this.factors = factors;
        this.known = known;
        this.settings = settings;
        products = RowProducts.of(factors.items(), factors.itemBias().length, factors.d());
        liking = (float) known.deviation();
    }

    /// A user's bias and vector.
    private record Person(float bias, float[] vector) {}

    @Override
    public void score(History[] histories, float[][] scores) {
        Person[] people = new Person[histories.length];
        float[][] vectors = new float[histories.length][];
        for (int h = 0; h < histories.length; h++) {
            people[h] = learned(histories[h]);
            vectors[h] = people[h].vector();
        }
        products.times(vectors, scores);
        for (int h = 0; h < histories.length; h++) {
            float base = factors.mean() + people[h].bias();
            for (int i = 0; i < factors.itemBias().length; i++) {
                scores[h][i] += base + factors.itemBias()[i];
            }
        }
    }

    private Person learned(History history) {
        int u = history.user();
        if (u < 0 || factors.trained()[u] == 0) {
            return folded(history);
        }
        int d = factors.d();
        return new Person(factors.userBias()[u], Arrays.copyOfRange(factors.users(), u * d, (u + 1) * d));
    }

    /// The system has one unknown more than a vector has numbers: the bias is a factor that is 1 for every item.
    private Person folded(History history) {
        int d = factors.d();
        int n = history.items().length;
        if (n == 0) {
            return new Person(0, new float[d]);
        }
        int size = d + 1;
        float[][] system = new float[size][size];
        float[] right = new float[size];
        float[] row = new float[size];
        row[d] = 1;
        for (int i : history.items()) {
            double rating = known.of(history.user(), i);
            float rest = Double.isNaN(rating) ? liking : (float) rating - factors.mean() - factors.itemBias()[i];
            System.arraycopy(factors.items(), i * d, row, 0, d);
            for (int k = 0; k < size; k++) {
                right[k] += rest * row[k];
                for (int j = k; j < size; j++) {
                    system[k][j] += row[k] * row[j];
                }
            }
        }
        float penalty = (float) Math.max(1e-3, settings.regularization() * n);
        for (int k = 0; k < size; k++) {
            system[k][k] += penalty;
        }
        if (!Cholesky.solve(system, size, right)) {
            return new Person(0, new float[d]);
        }
        return new Person(right[d], Arrays.copyOf(right, d));
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        for (int a = 0; a < alternatives.length; a++) {
            Person person = folded(alternatives[a]);
            for (int n = 0; n < items.length; n++) {
                int i = items[n];
                scores[a][n] = factors.mean() + person.bias() + factors.itemBias()[i]
                        + products.times(person.vector(), i);
            }
        }
    }

    @Override
    public boolean predictsRatings() {
        return true;
    }

    @Override
    public Optional<Tensor.Floats> itemEmbeddings() {
        return Optional.of(new Tensor.Floats(new long[] {factors.itemBias().length, factors.d()}, factors.items()));
    }

    @Override
    public Optional<Tensor.Floats> userEmbeddings() {
        return Optional.of(new Tensor.Floats(new long[] {factors.userBias().length, factors.d()}, factors.users()));
    }

    @Override
    public Tensors tensors() {
        return factors.tensors();
    }
}
