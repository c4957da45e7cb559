// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.file;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as the files write them.
public final class Numbers {
    private Numbers() {}

    /// @return at most four digits after the point, no trailing zeros, never an exponent
    public static String text(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /// @return significant digits for a probability, at most seven after the point
    public static String probability(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(7, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0.0000001" : rounded.toPlainString();
    }
}
