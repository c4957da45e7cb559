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
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Products of vectors. A user who was not trained on gets the vector that solves for her history; without
/// history the mean of all users' vectors, which comes near to popularity.
final class IalsRecommender implements Recommender {
    private final IalsSettings settings;
    private final float[] users;
    private final float[] items;
    private final int activeItems;
    private final boolean weighted;
    private final double[] gram;
    private final Products products;
    private final ItemSearch search;
    private final float[] mean;
    private final int d;

    /// @param activeItems items with at least one training pair
    IalsRecommender(
            IalsSettings settings, float[] users, float[] items, int activeItems, boolean weighted, int threads) {
        this.settings = settings;
        this.users = users;
        this.items = items;
        this.activeItems = activeItems;
        this.weighted = weighted;
        d = settings.factors();
        gram = Kernels.installed().gram(items, items.length / d, d, threads);
        products = Kernels.installed().products(items, items.length / d, d);
        search = new ItemSearch(items, new float[items.length / d], d);
        mean = mean();
    }

    static IalsRecommender of(Tensors tensors, IalsSettings settings, boolean weighted, int threads) {
        return new IalsRecommender(
                settings,
                tensors.floats("users").values(),
                tensors.floats("items").values(),
                tensors.ints("active-items").values()[0],
                weighted,
                threads);
    }

    private float[] mean() {
        double[] sum = new double[d];
        for (int n = 0; n < users.length; n++) {
            sum[n % d] += users[n];
        }
        float[] vector = new float[d];
        for (int k = 0; k < d; k++) {
            vector[k] = (float) (sum[k] * d / Math.max(1, users.length));
        }
        return vector;
    }

    @Override
    public void score(History[] histories, float[][] scores) {
        float[][] vectors = new float[histories.length][];
        for (int h = 0; h < histories.length; h++) {
            vectors[h] = learned(histories[h]);
        }
        products.times(vectors, scores);
    }

    @Override
    public Optional<BestItems> bestItems() {
        return search.get().map(found -> (history, eligible, excluded, best) -> {
            float[] vector = learned(history);
            return found.find(vector, 0, i -> products.times(vector, i), eligible, excluded, best);
        });
    }

    private float[] learned(History history) {
        int user = history.user();
        if (user >= 0) {
            float[] vector = Arrays.copyOfRange(users, user * d, (user + 1) * d);
            for (float number : vector) {
                if (number != 0) {
                    return vector;
                }
            }
        }
        return folded(history, squares());
    }

    private LeastSquares squares() {
        return new LeastSquares(settings, items, gram, activeItems);
    }

    private float[] folded(History history, LeastSquares squares) {
        int n = history.items().length;
        if (n == 0) {
            return mean;
        }
        float[] weights = history.weights();
        if (!weighted) {
            weights = new float[n];
            Arrays.fill(weights, 1f);
        }
        float[] vector = new float[d];
        squares.solve(history.items(), weights, 0, n, vector, 0);
        return vector;
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] wanted, float[][] scores) {
        LeastSquares squares = squares();
        for (int a = 0; a < alternatives.length; a++) {
            float[] vector = folded(alternatives[a], squares);
            for (int n = 0; n < wanted.length; n++) {
                scores[a][n] = products.times(vector, wanted[n]);
            }
        }
    }

    @Override
    public Optional<Tensor.Floats> itemEmbeddings() {
        return Optional.of(new Tensor.Floats(new long[] {items.length / d, d}, items));
    }

    @Override
    public Optional<Tensor.Floats> userEmbeddings() {
        return Optional.of(new Tensor.Floats(new long[] {users.length / d, d}, users));
    }

    @Override
    public Tensors tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("users", new Tensor.Floats(new long[] {users.length / d, d}, users));
        tensors.put("items", new Tensor.Floats(new long[] {items.length / d, d}, items));
        tensors.put("active-items", new Tensor.Ints(new long[] {1}, new int[] {activeItems}));
        return new Tensors(tensors, Map.of());
    }
}
