// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.model.Earlier;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// What the models of this package score with: `mean + userBias[u] + itemBias[i] + users[u] . items[i]`.
///
/// @param mean what every score begins with; 0 for models that only rank
/// @param d numbers in a vector
/// @param userBias a number for each user
/// @param itemBias a number for each item
/// @param users vectors of users, one after the other
/// @param items vectors of items, one after the other
/// @param trained of each user whether she has a training row
/// @param start where a vector begins when it is fitted to a history: one for all, and after it, where users are
///     known by columns, one for each user
record Factors(
        float mean,
        int d,
        float[] userBias,
        float[] itemBias,
        float[] users,
        float[] items,
        int[] trained,
        float[] start) {

    static Factors of(Tensors tensors) {
        return new Factors(
                tensors.floats("mean").values()[0],
                (int) tensors.floats("items").shape()[1],
                tensors.floats("user-bias").values(),
                tensors.floats("item-bias").values(),
                tensors.floats("users").values(),
                tensors.floats("items").values(),
                tensors.ints("trained").values(),
                tensors.floats("start").values());
    }

    Factors copy() {
        return new Factors(
                mean, d, userBias.clone(), itemBias.clone(), users.clone(), items.clone(), trained.clone(), start.clone());
    }

    int itemCount() {
        return itemBias.length;
    }

    /// @param user user number, or -1
    /// @return a copy of the vector that a fit to her history begins with
    float[] startOf(int user) {
        float[] vector = new float[d];
        System.arraycopy(start, start.length > d && user >= 0 ? (user + 1) * d : 0, vector, 0, d);
        return vector;
    }

    /// @param common where all begin
    /// @param known where each user begins; empty if nothing is known
    static float[] start(float[] common, float[] known) {
        float[] start = java.util.Arrays.copyOf(common, common.length + known.length);
        System.arraycopy(known, 0, start, common.length, known.length);
        return start;
    }

    /// @param trained of each user whether she counts
    /// @return the mean of the vectors of those who do
    static float[] mean(float[] vectors, int d, boolean[] trained) {
        double[] sum = new double[d];
        int n = 0;
        for (int u = 0; u < trained.length; u++) {
            if (trained[u]) {
                n++;
                for (int k = 0; k < d; k++) {
                    sum[k] += vectors[u * d + k];
                }
            }
        }
        float[] mean = new float[d];
        for (int k = 0; k < d; k++) {
            mean[k] = (float) (sum[k] / Math.max(1, n));
        }
        return mean;
    }

    /// @return 1 for true, 0 for false
    static int[] flags(boolean[] trained) {
        int[] flags = new int[trained.length];
        for (int u = 0; u < flags.length; u++) {
            flags[u] = trained[u] ? 1 : 0;
        }
        return flags;
    }

    /// @param fresh what [#tensors] gave of factors that have not begun
    /// @return the same, with what an earlier model learned of those it knew
    static Tensors carried(Earlier earlier, Tensors fresh) {
        return earlier.over(fresh)
                .users("users", "users").users("user-bias", "user-bias")
                .items("items", "items").items("item-bias", "item-bias").tensors();
    }

    Tensors tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("mean", Tensor.Floats.of(mean));
        tensors.put("user-bias", Tensor.Floats.of(userBias));
        tensors.put("item-bias", Tensor.Floats.of(itemBias));
        tensors.put("users", new Tensor.Floats(new long[] {userBias.length, d}, users));
        tensors.put("items", new Tensor.Floats(new long[] {itemBias.length, d}, items));
        tensors.put("trained", new Tensor.Ints(new long[] {trained.length}, trained));
        tensors.put("start", new Tensor.Floats(new long[] {start.length / d, d}, start));
        return new Tensors(tensors, Map.of());
    }
}
