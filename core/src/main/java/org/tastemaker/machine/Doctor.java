// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was found on this machine.
///
/// @param facts by name, such as `java`; the names are keys of texts `cli.doctor.<name>`
public record Doctor(Map<String, String> facts) {
    public Doctor {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /// @param data the user's data folder
    public static Doctor examine(Path data) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("java", Runtime.version() + " " + System.getProperty("java.vendor", ""));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", memory());
        facts.put("heap", (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
        facts.put("engines", engines());
        facts.put("gpu", gpu());
        facts.put("display", display());
        facts.put("folder", data + (writable(data) ? "" : " (read-only)"));
        facts.put("free", free(data));
        return new Doctor(facts);
    }

    private static String memory() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            return (system.getTotalMemorySize() >> 20) + " MiB, " + (system.getFreeMemorySize() >> 20) + " MiB free";
        }
        return "?";
    }

    /// The descriptions of native libraries that lie on the class path, by engine.
    private static String engines() {
        List<String> found = new ArrayList<>();
        for (String engine : List.of("pytorch", "mxnet")) {
            if (Doctor.class.getClassLoader().getResource("native/lib/" + engine + ".properties") != null
                    || System.getProperty("java.class.path", "").contains(engine + "-native")) {
                found.add(engine);
            }
        }
        return found.isEmpty() ? "-" : String.join(", ", found);
    }

    private static String gpu() {
        Path driver = Path.of("/proc/driver/nvidia/version");
        try {
            return Files.isReadable(driver) ? Files.readAllLines(driver).getFirst() : "-";
        } catch (IOException hidden) {
            return "-";
        }
    }

    private static String display() {
        String system = System.getProperty("os.name", "");
        if (!system.startsWith("Linux")) {
            return system;
        }
        for (String name : List.of("WAYLAND_DISPLAY", "DISPLAY")) {
            String value = System.getenv(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "-";
    }

    private static boolean writable(Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && Files.isWritable(there);
    }

    private static String free(Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there == null ? "?" : (Files.getFileStore(there).getUsableSpace() >> 20) + " MiB";
        } catch (IOException unknown) {
            return "?";
        }
    }
}
