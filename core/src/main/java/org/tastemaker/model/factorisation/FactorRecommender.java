// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tastemaker.kernel.Kernels;
import org.tastemaker.linear.Products;
import org.tastemaker.model.BestItems;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.model.factorisation.FoldIn.Person;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Biases and products of vectors. A user who was not trained on, and every alternative history, goes through
/// a [FoldIn].
final class FactorRecommender implements Recommender {
    private final Factors factors;
    private final FoldIn foldIn;
    private final boolean ratings;
    private final Products products;
    private final ItemSearch search;

    /// @param ratings whether the scores are ratings
    FactorRecommender(Factors factors, FoldIn foldIn, boolean ratings) {
        this.factors = factors;
        this.foldIn = foldIn;
        this.ratings = ratings;
        products = Kernels.installed().products(factors.items(), factors.itemCount(), factors.d());
        search = new ItemSearch(factors.items(), factors.itemBias(), factors.d());
    }

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
            for (int i = 0; i < factors.itemCount(); i++) {
                scores[h][i] += base + factors.itemBias()[i];
            }
        }
    }

    @Override
    public Optional<BestItems> bestItems() {
        return search.get().map(found -> (history, eligible, excluded, best) -> {
            Person person = learned(history);
            float base = factors.mean() + person.bias();
            return found.find(
                    person.vector(), base, i -> products.times(person.vector(), i) + (base + factors.itemBias()[i]), eligible,
                    excluded, best);
        });
    }

    private Person learned(History history) {
        int u = history.user();
        if (u < 0 || factors.trained()[u] == 0) {
            return foldIn.person(history);
        }
        int d = factors.d();
        return new Person(factors.userBias()[u], Arrays.copyOfRange(factors.users(), u * d, (u + 1) * d));
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        for (int a = 0; a < alternatives.length; a++) {
            Person person = foldIn.person(alternatives[a]);
            for (int n = 0; n < items.length; n++) {
                int i = items[n];
                scores[a][n] = factors.mean() + person.bias() + factors.itemBias()[i]
                        + products.times(person.vector(), i);
            }
        }
    }

    @Override
    public boolean predictsRatings() {
        return ratings;
    }

    @Override
    public Optional<Tensor.Floats> itemEmbeddings() {
        return Optional.of(new Tensor.Floats(new long[] {factors.itemCount(), factors.d()}, factors.items()));
    }

    @Override
    public Optional<Tensor.Floats> userEmbeddings() {
        return Optional.of(new Tensor.Floats(new long[] {factors.userBias().length, factors.d()}, factors.users()));
    }

    @Override
    public Tensors tensors() {
        Tensors learned = factors.tensors();
        Map<String, Tensor> all = new LinkedHashMap<>(learned.tensors());
        all.putAll(foldIn.tensors());
        return new Tensors(all, learned.words());
    }
}
