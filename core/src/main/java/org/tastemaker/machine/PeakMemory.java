// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much memory this process has held at most.
public final class PeakMemory {
    private PeakMemory() {}

    /// @return resident memory at its highest in MiB; where the system does not tell, the heap in use
    public static long megabytes() {
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            try (var lines = Files.lines(status)) {
                var peak = lines.filter(line -> line.startsWith("VmHWM:")).findFirst();
                if (peak.isPresent()) {
                    return Long.parseLong(peak.get().replaceAll("\\D", "")) >> 10;
                }
            } catch (IOException hidden) {
                // told by the heap
            }
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
