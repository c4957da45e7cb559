// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.optimise;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.tensor.Tensor;

/// Parameters with what their optimiser remembers of them: an embedding table, or a dense layer's weights.
/// Rows may be changed by several threads if no two change the same row.
public final class Tuned {
    private final String name;
    private final int width;
    private final float[] values;
    private final Rule rule;
    private final float[] first;
    private final float[] second;

    /// @param name what it is called in checkpoints
    /// @param values parameters, changed in place
    /// @param width numbers a row
    /// @param rule how it is changed
    public Tuned(String name, float[] values, int width, Rule rule) {
        this.name = name;
        this.values = values;
        this.width = width;
        this.rule = rule;
        this.first = new float[rule.keepsFirst() ? values.length : 0];
        this.second = new float[rule.keepsSecond() ? values.length : 0];
    }

    public String name() {
        return name;
    }

    public float[] values() {
        return values;
    }

    public int width() {
        return width;
    }

    /// Changes everything by a gradient as long as the parameters.
    public void update(float[] gradient, Pace pace) {
        rule.apply(values, first, second, 0, gradient, 0, values.length, pace.rate(), pace.decay(), pace.step());
    }

    /// Changes the rows of a batch alone: each by the sum of the gradients of the samples that named it, added up
    /// in the order of the samples. What the optimiser remembers of other rows stays as it is (lazy Adam, as
    /// SparseAdam of PyTorch), with the number of the step common to all rows.
    ///
    /// @param gather which samples named which row
    /// @param from first of the rows of `gather`
    /// @param to end of the rows of `gather`
    /// @param gradient a row for each sample
    public void updateRows(Gather gather, int from, int to, float[] gradient, Pace pace) {
        float[] sum = new float[width];
        for (int r = from; r < to; r++) {
            int c = gather.offset()[r];
            System.arraycopy(gradient, gather.sample()[c] * width, sum, 0, width);
            for (c++; c < gather.offset()[r + 1]; c++) {
                int at = gather.sample()[c] * width;
                for (int k = 0; k < width; k++) {
                    sum[k] += gradient[at + k];
                }
            }
            rule.apply(
                    values, first, second, gather.row()[r] * width, sum, 0, width, pace.rate(), pace.decay(), pace.step());
        }
    }

    /// @return parameters and memory by name, copied
    public Map<String, Tensor> save() {
        Map<String, Tensor> saved = new LinkedHashMap<>();
        saved.put(name, tensor(values));
        if (first.length > 0) {
            saved.put(name + "/first", tensor(first));
        }
        if (second.length > 0) {
            saved.put(name + "/second", tensor(second));
        }
        return saved;
    }

    /// @return the parameters, copied
    public Tensor.Floats copy() {
        return tensor(values);
    }

    /// Takes over what [#save] gave.
    public void load(java.util.function.Function<String, Tensor.Floats> saved) {
        copy(saved.apply(name), values);
        if (first.length > 0) {
            copy(saved.apply(name + "/first"), first);
        }
        if (second.length > 0) {
            copy(saved.apply(name + "/second"), second);
        }
    }

    private static void copy(Tensor.Floats from, float[] to) {
        if (from.values().length != to.length) {
            throw new IllegalArgumentException("checkpoint has " + from.values().length + " numbers, not " + to.length);
        }
        System.arraycopy(from.values(), 0, to, 0, to.length);
    }

    private Tensor.Floats tensor(float[] numbers) {
        return new Tensor.Floats(new long[] {numbers.length / width, width}, Arrays.copyOf(numbers, numbers.length));
    }

    /// How far a step goes.
    ///
    /// @param rate learning rate
    /// @param decay regularization
    /// @param step number of the step, from 1
    public record Pace(float rate, float decay, long step) {}
}
