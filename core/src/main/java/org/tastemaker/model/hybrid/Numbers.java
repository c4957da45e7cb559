// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import java.util.Optional;

/// Numbers in a row, as a parameter has them: `.6,.4`.
///
/// @param values the numbers
record Numbers(double[] values) {

    /// @return the numbers; empty if one of them is none, or not finite
    static Optional<Numbers> of(String text) {
        try {
            double[] values = Arrays.stream(text.strip().split("\\s*,\\s*")).mapToDouble(Double::parseDouble).toArray();
            return Arrays.stream(values).allMatch(Double::isFinite) ? Optional.of(new Numbers(values)) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    int size() {
        return values.length;
    }

    /// @return whether all are whole, at least 1, and rising or falling all along
    boolean areSteps(boolean rising) {
        for (int n = 0; n < values.length; n++) {
            boolean whole = values[n] == Math.rint(values[n]) && values[n] >= 1 && values[n] <= Integer.MAX_VALUE;
            boolean follows = n == 0 || (rising ? values[n] > values[n - 1] : values[n] < values[n - 1]);
            if (!whole || !follows) {
                return false;
            }
        }
        return true;
    }

    int[] whole() {
        return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
    }
}
