// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.List;

/// What one training came to.
///
/// @param value the best value of the metric on the validation part
/// @param epochs epochs done
/// @param curve the metric after each epoch
public record TrialResult(double value, int epochs, List<Double> curve) {
    public TrialResult {
        curve = List.copyOf(curve);
    }
}
