// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

/// How alike two items are.
@FunctionalInterface
public interface ItemLikeness {
    /// @return 1: the same, 0: nothing in common, below 0: opposite
    double of(int a, int b);
}
