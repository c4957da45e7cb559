// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.prepare;

import org.tastemaker.app.chart.Histogram;
import org.tastemaker.data.DataSet;

/// Distributions before and after one step.
///
/// @param step number of the step, from 0
/// @param before before it
/// @param after after it
record StepChange(int step, Distributions before, Distributions after) {
    /// How data look.
    ///
    /// @param users users by number of events
    /// @param items items by number of events
    /// @param ratings rows by rating; empty if there are none
    record Distributions(Histogram users, Histogram items, Histogram ratings) {
        static Distributions of(DataSet data) {
            float[] rating = data.interactions().rating();
            return new Distributions(
                    Histogram.ofDoublings(counts(data.interactions().user(), data.users().size())),
                    Histogram.ofDoublings(counts(data.interactions().item(), data.items().size())),
                    rating == null ? Histogram.empty() : Histogram.ofValues(rating));
        }

        private static int[] counts(int[] numbers, int size) {
            int[] counts = new int[size];
            for (int number : numbers) {
                counts[number]++;
            }
            return counts;
        }
    }
}
