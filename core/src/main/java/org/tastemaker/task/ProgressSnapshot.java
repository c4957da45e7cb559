// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.task;

import org.jspecify.annotations.Nullable;

/// Where long work stands.
///
/// @param phase key of the text that names the phase, such as `task.phase.reading`
/// @param detail what is at work, such as a file name or "epoch 3 of 20"; null where there is nothing to say
/// @param done units done, from 0
/// @param total units in all; 0 if unknown
/// @param unit key of the text that names the unit, such as `task.unit.rows`
/// @param rate units a second, smoothed; 0 until known
/// @param secondsLeft estimate of the seconds that remain; negative if unknown
public record ProgressSnapshot(
        String phase,
        @Nullable String detail,
        long done,
        long total,
        String unit,
        double rate,
        double secondsLeft) {

    /// @return the part done, 0 to 1, or -1 if the total is unknown
    public double fraction() {
        return total <= 0 ? -1 : Math.min(1.0, (double) done / total);
    }
}
