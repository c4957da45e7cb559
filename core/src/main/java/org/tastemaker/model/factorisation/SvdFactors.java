// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// What [Svd] learns.
///
/// @param mean mean rating
/// @param d numbers in a vector
/// @param trained of each user whether she has a training row
record SvdFactors(float mean, int d, float[] userBias, float[] itemBias, float[] users, float[] items, int[] trained) {

    static SvdFactors of(Tensors tensors) {
        return new SvdFactors(
                tensors.floats("mean").values()[0],
                (int) tensors.floats("items").shape()[1],
                tensors.floats("user-bias").values(),
                tensors.floats("item-bias").values(),
                tensors.floats("users").values(),
                tensors.floats("items").values(),
                tensors.ints("trained").values());
    }

    SvdFactors copy() {
        return new SvdFactors(
                mean, d, userBias.clone(), itemBias.clone(), users.clone(), items.clone(), trained.clone());
    }

    Tensors tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("mean", Tensor.Floats.of(mean));
        tensors.put("user-bias", Tensor.Floats.of(userBias));
        tensors.put("item-bias", Tensor.Floats.of(itemBias));
        tensors.put("users", new Tensor.Floats(new long[] {userBias.length, d}, users));
        tensors.put("items", new Tensor.Floats(new long[] {itemBias.length, d}, items));
        tensors.put("trained", new Tensor.Ints(new long[] {trained.length}, trained));
        return new Tensors(tensors, Map.of());
    }
}
