// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.machine;

import java.time.Duration;

/// How long this process has kept processors busy.
public final class ProcessorTime {
    private ProcessorTime() {}

    /// @return seconds of all its threads together; 0 where the system does not tell
    public static double seconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }
}
