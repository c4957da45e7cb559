// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.baseline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.model.History;
import org.tastemaker.model.Ratings;
import org.tastemaker.model.Recommender;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// The mean and the biases. A user who was not trained on gets the bias that one more pass would give her
/// history; an item of it whose rating is not known is left out.
record BiasRecommender(double mean, double[] userBias, double[] itemBias, Ratings known, double userRegularization)
        implements Recommender {

    static BiasRecommender of(Tensors tensors, Ratings known, double userRegularization) {
        return new BiasRecommender(
                doubles(tensors, "mean")[0],
                doubles(tensors, "user-bias"),
                doubles(tensors, "item-bias"),
                known,
                userRegularization);
    }

    private static double[] doubles(Tensors tensors, String name) {
        if (tensors.tensors().get(name) instanceof Tensor.Doubles found) {
            return found.values();
        }
        throw new IllegalArgumentException("no tensor of doubles " + name);
    }

    @Override
    public void score(History[] histories, float[][] scores) {
        for (int h = 0; h < histories.length; h++) {
            int user = histories[h].user();
            double base = mean + (user >= 0 ? userBias[user] : folded(histories[h]));
            for (int i = 0; i < itemBias.length; i++) {
                scores[h][i] = (float) (base + itemBias[i]);
            }
        }
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        for (int a = 0; a < alternatives.length; a++) {
            double base = mean + folded(alternatives[a]);
            for (int n = 0; n < items.length; n++) {
                scores[a][n] = (float) (base + itemBias[items[n]]);
            }
        }
    }

    private double folded(History history) {
        double sum = 0;
        int n = 0;
        for (int i : history.items()) {
            double rating = known.of(history.user(), i);
            if (!Double.isNaN(rating)) {
                sum += rating - mean - itemBias[i];
                n++;
            }
        }
        return n == 0 ? 0 : sum / (userRegularization + n);
    }

    @Override
    public boolean predictsRatings() {
        return true;
    }

    @Override
    public Tensors tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("mean", new Tensor.Doubles(new long[] {1}, new double[] {mean}));
        tensors.put("user-bias", new Tensor.Doubles(new long[] {userBias.length}, userBias));
        tensors.put("item-bias", new Tensor.Doubles(new long[] {itemBias.length}, itemBias));
        return new Tensors(tensors, Map.of());
    }
}
