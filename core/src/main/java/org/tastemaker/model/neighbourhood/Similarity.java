// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

/// How similar two items are, from how many users have the one, the other, and both.
@FunctionalInterface
interface Similarity {
    double of(int common, int first, int second);

    /// @param name `cosine` or `jaccard`
    /// @param shrinkage added to the denominator, so that similarities that few users speak for become small
    static Similarity named(String name, double shrinkage) {
        return switch (name) {
            case "cosine" -> (common, first, second) -> common / (Math.sqrt((double) first * second) + shrinkage);
            case "jaccard" -> (common, first, second) -> common / ((double) first + second - common + shrinkage);
            default -> throw new IllegalArgumentException("no similarity " + name);
        };
    }
}
