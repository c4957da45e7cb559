// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

/// The scale of ratings.
///
/// @param lowest lowest rating of the training part
/// @param highest highest rating of the training part
/// @param mean mean of the ratings that are evaluated
public record RatingScale(double lowest, double highest, double mean) {

    /// @return where a rating stands between the lowest, 0, and the highest, 1
    public double share(double rating) {
        return Math.clamp((rating - lowest) / (highest - lowest), 0.0, 1.0);
    }

    /// @return whether a rating stands in the upper half of the scale, its middle included: a liking, or a click
    public boolean isHigh(double rating) {
        return 2 * rating >= lowest + highest;
    }
}
