// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// Memory that the system could give to this process now.
///
/// @param bytes how much; [Long#MAX_VALUE] where it is not known
public record FreeMemory(long bytes) {

    public static FreeMemory now() {
        long all = Long.MAX_VALUE;
        long free = Long.MAX_VALUE;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            all = system.getTotalMemorySize();
            free = system.getFreeMemorySize();
        }
        // Linux counts its cache of files as used, but gives it up when asked
        try {
            for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
                if (line.startsWith("MemAvailable:")) {
                    free = Long.parseLong(line.replaceAll("\\D+", "")) * 1024;
                }
            }
        } catch (IOException | NumberFormatException other) {
            // another system: the free memory is what is known
            return new FreeMemory(Math.min(all, free));
        }
        return new FreeMemory(Math.min(all, free));
    }
}
