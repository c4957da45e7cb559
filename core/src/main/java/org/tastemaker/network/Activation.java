// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a dense layer does to each number. Engines must agree with [#of] to rounding.
public enum Activation {
    NONE,
    SIGMOID,
    TANH,
    RELU,
    /// Slope 0.01 below zero.
    LEAKY_RELU,
    /// Alpha 1.
    ELU,
    /// x times the normal distribution function, exact, not the tanh approximation.
    GELU,
    /// x times sigmoid(x).
    SWISH;

    /// @return its word in files and forms, such as `leaky-relu`
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if there is no such word
    public static Activation named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// @return all words
    public static List<String> words() {
        return Arrays.stream(values()).map(Activation::word).toList();
    }

    /// Below zero it gives zero or little: layers with it start with wider weights (He et al. 2015).
    public boolean isRectifier() {
        return this == RELU || this == LEAKY_RELU || this == ELU || this == GELU || this == SWISH;
    }

    /// @return its value at x
    public float of(float x) {
        return switch (this) {
            case NONE -> x;
            case SIGMOID -> sigmoid(x);
            case TANH -> (float) Math.tanh(x);
            case RELU -> Math.max(0f, x);
            case LEAKY_RELU -> x >= 0 ? x : 0.01f * x;
            case ELU -> x >= 0 ? x : (float) Math.expm1(x);
            case GELU -> (float) (x * 0.5 * (1 + erf(x / Math.sqrt(2))));
            case SWISH -> x * sigmoid(x);
        };
    }

    private static float sigmoid(float x) {
        return (float) (1 / (1 + Math.exp(-x)));
    }

    /// Error function by W. J. Cody's series for small and the continued fraction for large arguments would
    /// be exact to double; floats need 1e-7, which Numerical Recipes' Chebyshev fit `erfcc` (1.2e-7) gives.
    private static double erf(double x) {
        double t = 1 / (1 + 0.5 * Math.abs(x));
        double y = t
                * Math.exp(-x * x
                        - 1.26551223
                        + t * (1.00002368 + t * (0.37409196 + t * (0.09678418 + t * (-0.18628806
                        + t * (0.27886807 + t * (-1.13520398 + t * (1.48851587
                        + t * (-0.82215223 + t * 0.17087277)))))))));
        return x >= 0 ? 1 - y : y - 1;
    }
}
