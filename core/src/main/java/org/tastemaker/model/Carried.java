// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// First values of a training that goes on from an earlier one: those of users and items that the earlier one knew are
/// what it learned, all others are what a training from the beginning starts with.
public final class Carried {
    private final Earlier earlier;
    private final Map<String, Tensor> tensors;
    private final Map<String, String> words;

    Carried(Earlier earlier, Tensors fresh) {
        this.earlier = earlier;
        this.tensors = new LinkedHashMap<>(fresh.tensors());
        this.words = fresh.words();
    }

    /// Carries a tensor with a row for each user.
    ///
    /// @param to its name among the first values
    /// @param from its name in the earlier model
    public Carried users(String to, String from) {
        return rows(to, from, earlier.users());
    }

    /// Carries a tensor with a row for each item.
    public Carried items(String to, String from) {
        return rows(to, from, earlier.items());
    }

    private Carried rows(String to, String from, int[] numbers) {
        Tensor then = earlier.tensors().tensors().get(from);
        Tensor now = tensors.get(to);
        if (now instanceof Tensor.Floats mine && then instanceof Tensor.Floats learned) {
            float[] values = mine.values().clone();
            carry(learned.values(), values, width(now, then), numbers);
            tensors.put(to, new Tensor.Floats(mine.shape(), values));
        } else if (now instanceof Tensor.Doubles mine && then instanceof Tensor.Doubles learned) {
            double[] values = mine.values().clone();
            for (int r = 0; r < numbers.length; r++) {
                values[r] = numbers[r] < 0 ? values[r] : learned.values()[numbers[r]];
            }
            tensors.put(to, new Tensor.Doubles(mine.shape(), values));
        } else {
            throw unfit(from);
        }
        return this;
    }

    private static int width(Tensor now, Tensor then) {
        long width = now.shape().length > 1 ? now.shape()[1] : 1;
        if (now.shape().length != then.shape().length || (then.shape().length > 1 && then.shape()[1] != width)) {
            throw unfit(java.util.Arrays.toString(then.shape()));
        }
        return (int) width;
    }

    private static ProblemException unfit(String what) {
        return new ProblemException(ProblemKind.INPUT, "model.problem.update-tensors", what);
    }

    /// A vector of zeros is one of whom nothing was known.
    private static void carry(float[] learned, float[] values, int width, int[] numbers) {
        for (int r = 0; r < numbers.length; r++) {
            if (numbers[r] >= 0 && (width == 1 || isLearned(learned, numbers[r] * width, width))) {
                System.arraycopy(learned, numbers[r] * width, values, r * width, width);
            }
        }
    }

    private static boolean isLearned(float[] vectors, int at, int width) {
        for (int k = at; k < at + width; k++) {
            if (vectors[k] != 0) {
                return true;
            }
        }
        return false;
    }

    public Tensors tensors() {
        return new Tensors(tensors, words);
    }
}
