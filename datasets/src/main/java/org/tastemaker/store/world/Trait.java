// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import java.util.Locale;

/// What an item is like and a user may care for, in readable terms.
public enum Trait {
    PORTABILITY,
    PERFORMANCE,
    SOUND,
    IMAGE,
    BATTERY,
    DESIGN,
    VALUE,
    PLAY;

    /// How many traits there are.
    public static final int COUNT = values().length;

    /// @return the name in files, such as `battery`
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return the sum of products of two vectors over the traits
    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < COUNT; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
