// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.model.Carried;
import org.tastemaker.model.Earlier;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// What is learned of the users, or of the items: a vector and a bias for each of them, and one for each of their
/// columns' features. The vector that counts is its own plus those of its features, each times its value.
///
/// Rows are arrays of their own: loops along several arrays at one index become vector instructions.
final class Side {
    private final String name;
    private final int d;
    private final FeatureMatrix columns;
    private final float[][] own;
    private final float[] bias;
    private final float[][] shared;
    private final float[] sharedBias;

    /// @param name what it is called in checkpoints
    /// @param count users or items
    /// @param columns their features, of width 0 if they do not count
    Side(String name, int count, int d, FeatureMatrix columns) {
        this.name = name;
        this.d = d;
        this.columns = columns;
        own = new float[count][d];
        bias = new float[count];
        shared = new float[columns.width()][d];
        sharedBias = new float[columns.width()];
    }

    /// Gives the features' vectors, and those of some rows, first values by chance.
    void begin(boolean[] rows, double deviation, RandomGenerator chance) {
        for (int r = 0; r < own.length; r++) {
            if (rows[r]) {
                fill(own[r], deviation, chance);
            }
        }
        for (float[] vector : shared) {
            fill(vector, deviation, chance);
        }
    }

    private static void fill(float[] vector, double deviation, RandomGenerator chance) {
        for (int k = 0; k < vector.length; k++) {
            vector[k] = (float) (deviation * chance.nextGaussian());
        }
    }

    /// @return whether a row's own vector is all there is
    boolean plain() {
        return shared.length == 0;
    }

    int size() {
        return own.length;
    }

    FeatureMatrix columns() {
        return columns;
    }

    float[][] own() {
        return own;
    }

    float[] bias() {
        return bias;
    }

    float[][] shared() {
        return shared;
    }

    float[] sharedBias() {
        return sharedBias;
    }

    /// @param scratch where a sum is put if there is one to make
    /// @return the row's own vector itself, or the sum
    float[] vector(int row, float[] scratch) {
        if (plain()) {
            return own[row];
        }
        System.arraycopy(own[row], 0, scratch, 0, d);
        addShared(row, scratch);
        return scratch;
    }

    private void addShared(int row, float[] sum) {
        for (int c = columns.offset()[row]; c < columns.offset()[row + 1]; c++) {
            float[] vector = shared[columns.column()[c]];
            float value = columns.value()[c];
            for (int k = 0; k < d; k++) {
                sum[k] += value * vector[k];
            }
        }
    }

    /// @return the row's bias, those of its features included
    float biasOf(int row) {
        float sum = bias[row];
        for (int c = columns.offset()[row]; c < columns.offset()[row + 1]; c++) {
            sum += columns.value()[c] * sharedBias[columns.column()[c]];
        }
        return sum;
    }

    /// @return the sum over pairs of the row's features, its own number among them, of the products of their vectors
    ///     times their values: `1/2 (|sum_a v_a x_a|^2 - sum_a |v_a x_a|^2)`
    float pairs(int row) {
        if (plain()) {
            return 0;
        }
        float[] sum = own[row].clone();
        addShared(row, sum);
        double all = square(sum) - square(own[row]);
        for (int c = columns.offset()[row]; c < columns.offset()[row + 1]; c++) {
            double value = columns.value()[c];
            all -= value * value * square(shared[columns.column()[c]]);
        }
        return (float) (all / 2);
    }

    private static double square(float[] vector) {
        double sum = 0;
        for (float number : vector) {
            sum += (double) number * number;
        }
        return sum;
    }

    /// @return all vectors that count, one after the other
    float[] vectors() {
        float[] all = new float[Math.multiplyExact(own.length, d)];
        float[] scratch = new float[d];
        for (int r = 0; r < own.length; r++) {
            System.arraycopy(vector(r, scratch), 0, all, r * d, d);
        }
        return all;
    }

    /// @return all biases that count
    float[] biases() {
        float[] all = new float[own.length];
        for (int r = 0; r < all.length; r++) {
            all[r] = biasOf(r);
        }
        return all;
    }

    /// @return for each row the sum of its features' vectors alone
    float[] known() {
        float[] all = new float[Math.multiplyExact(own.length, d)];
        float[] sum = new float[d];
        for (int r = 0; r < own.length; r++) {
            Arrays.fill(sum, 0f);
            addShared(r, sum);
            System.arraycopy(sum, 0, all, r * d, d);
        }
        return all;
    }

    /// @return for each row what its features say of its level, the products of their vectors included
    float[] knownBiases() {
        float[] all = new float[own.length];
        for (int r = 0; r < all.length; r++) {
            float[] sum = new float[d];
            addShared(r, sum);
            double pairs = square(sum);
            for (int c = columns.offset()[r]; c < columns.offset()[r + 1]; c++) {
                double value = columns.value()[c];
                pairs -= value * value * square(shared[columns.column()[c]]);
            }
            all[r] = biasOf(r) - bias[r] + (float) (pairs / 2);
        }
        return all;
    }

    /// @return everything learned by name
    Map<String, Tensor> save() {
        Map<String, Tensor> saved = new LinkedHashMap<>();
        saved.put(name, flat(own));
        saved.put(name + "/bias", Tensor.Floats.of(bias.clone()));
        saved.put(name + "/columns", flat(shared));
        saved.put(name + "/columns-bias", Tensor.Floats.of(sharedBias.clone()));
        return saved;
    }

    /// Begins users and items without columns with what an earlier model learned of them.
    ///
    /// @param fresh what [#save] gave of sides called `users` and `items` that have not begun
    static Carried carried(Earlier earlier, Tensors fresh) {
        return earlier.over(fresh)
                .users("users", "users").users("users/bias", "user-bias")
                .items("items", "items").items("items/bias", "item-bias");
    }

    /// Takes over what is found of some rows that have no columns.
    void take(Newcomers newcomers, FoldIn foldIn) {
        newcomers.foldIn(foldIn, (row, person) -> {
            System.arraycopy(person.vector(), 0, own[row], 0, d);
            bias[row] = person.bias();
        });
    }

    /// Takes over what [#save] gave.
    void load(Tensors saved) {
        unflat(saved.floats(name), own);
        System.arraycopy(saved.floats(name + "/bias").values(), 0, bias, 0, bias.length);
        unflat(saved.floats(name + "/columns"), shared);
        System.arraycopy(saved.floats(name + "/columns-bias").values(), 0, sharedBias, 0, sharedBias.length);
    }

    private Tensor.Floats flat(float[][] rows) {
        float[] all = new float[Math.multiplyExact(rows.length, d)];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(rows[r], 0, all, r * d, d);
        }
        return new Tensor.Floats(new long[] {rows.length, d}, all);
    }

    private void unflat(Tensor.Floats from, float[][] rows) {
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(from.values(), r * d, rows[r], 0, d);
        }
    }
}
