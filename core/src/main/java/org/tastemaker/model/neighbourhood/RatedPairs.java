// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.tastemaker.linear.Biases;
import org.tastemaker.model.History;
import org.tastemaker.model.Ratings;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// What models of this family know of ratings.
///
/// @param matrix users by items of the training part; a pair's number is its rating, the mean if there are several
/// @param known ratings of training and validation part, for histories
/// @param biases mean and biases of the training part
/// @param itemMean mean rating of each item, the mean of all for one that nobody rated
/// @param liked what a choice without a rating counts as: the mean of the ratings that are not below average
record RatedPairs(InteractionMatrix matrix, Ratings known, Biases biases, double[] itemMean, float liked) {
    private static final double USER_PENALTY = 15;
    private static final double ITEM_PENALTY = 10;
    private static final int PASSES = 10;

    /// @throws org.tastemaker.problem.ProblemException of kind INPUT if the training part has no ratings
    static RatedPairs training(Prepared data, String model) {
        InteractionMatrix matrix = pairs(Ratings.training(data, model));
        Biases biases = Biases.of(
                matrix.items(), matrix.offset(), matrix.item(), matrix.weight(), USER_PENALTY, ITEM_PENALTY, PASSES);
        double[] sum = new double[matrix.items()];
        int[] count = new int[matrix.items()];
        double good = 0;
        int many = 0;
        for (int p = 0; p < matrix.cells(); p++) {
            float rating = matrix.weight()[p];
            sum[matrix.item()[p]] += rating;
            count[matrix.item()[p]]++;
            if (rating >= biases.mean() - 1e-6) {
                good += rating;
                many++;
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] = count[i] == 0 ? biases.mean() : sum[i] / count[i];
        }
        Ratings known = Ratings.of(data, Part.TRAIN, Part.VALIDATION);
        return new RatedPairs(matrix, known, biases, sum, (float) (good / Math.max(1, many)));
    }

    private static InteractionMatrix pairs(Ratings ratings) {
        int[] offset = new int[ratings.users() + 1];
        int[] item = new int[ratings.item().length];
        float[] rating = new float[item.length];
        int n = 0;
        for (int u = 0; u < ratings.users(); u++) {
            for (int p = ratings.offset()[u]; p < ratings.offset()[u + 1]; p++) {
                if (n == offset[u] || item[n - 1] != ratings.item()[p]) {
                    item[n] = ratings.item()[p];
                    rating[n++] = (float) ratings.of(u, ratings.item()[p]);
                }
            }
            offset[u + 1] = n;
        }
        return new InteractionMatrix(
                ratings.users(), ratings.items(), offset, Arrays.copyOf(item, n), Arrays.copyOf(rating, n));
    }

    /// @return the rating of each item of a history
    float[] of(History history) {
        float[] ratings = new float[history.items().length];
        for (int n = 0; n < ratings.length; n++) {
            double rating = known.of(history.user(), history.items()[n]);
            ratings[n] = Double.isNaN(rating) ? liked : (float) rating;
        }
        return ratings;
    }

    /// @return how much higher than the biases say a user rated each of these items
    float[] aboveBiases(int[] items, float[] ratings) {
        double bias = biases.mean() + biases.ofRow(items, ratings, 0, items.length);
        float[] rest = new float[items.length];
        for (int n = 0; n < rest.length; n++) {
            rest[n] = (float) (ratings[n] - bias - biases.columnBias()[items[n]]);
        }
        return rest;
    }

    /// Writes predictions.
    ///
    /// @param items the history
    /// @param ratings its ratings
    /// @param baseline whether biases are added to what the neighbours say
    /// @param said what the neighbours of an item say; NaN where there are none
    void predict(int[] items, float[] ratings, boolean baseline, IntToDoubleFunction said, float[] scores) {
        double bias = biases.mean() + (baseline ? biases.ofRow(items, ratings, 0, items.length) : 0);
        for (int i = 0; i < scores.length; i++) {
            double value = said.applyAsDouble(i);
            if (baseline) {
                scores[i] = (float) (bias + biases.columnBias()[i] + (Double.isNaN(value) ? 0 : value));
            } else {
                double otherwise = items.length == 0 ? itemMean[i] : biases.mean();
                scores[i] = (float) (Double.isNaN(value) ? otherwise : value);
            }
        }
    }

    /// What similarities compare.
    ///
    /// @param ofUsers whether users are compared, not items
    /// @return the numbers of a user for her items
    float[] compared(Similarity similarity, boolean ofUsers, int[] items, float[] ratings) {
        return switch (similarity) {
            case PEARSON_BASELINE -> aboveBiases(items, ratings);
            case ADJUSTED_COSINE -> {
                double mean = 0;
                for (float r : ratings) {
                    mean += r / (double) ratings.length;
                }
                float[] rest = new float[items.length];
                for (int n = 0; n < rest.length; n++) {
                    rest[n] = (float) (ratings[n] - (ofUsers ? itemMean[items[n]] : mean));
                }
                yield rest;
            }
            default -> ratings;
        };
    }

    /// @return users by items with the numbers that similarities compare
    InteractionMatrix compared(Similarity similarity, boolean ofUsers) {
        float[] values = new float[matrix.cells()];
        for (int u = 0; u < matrix.users(); u++) {
            float[] row = compared(similarity, ofUsers, matrix.itemsOf(u), matrix.weightsOf(u));
            System.arraycopy(row, 0, values, matrix.offset()[u], row.length);
        }
        return new InteractionMatrix(matrix.users(), matrix.items(), matrix.offset(), matrix.item(), values);
    }
}
