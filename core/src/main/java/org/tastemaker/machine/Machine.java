// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a result may depend on: the processor and the versions of the deep-learning engines.
public final class Machine {
    private Machine() {}

    /// @return the processor's name as its maker gives it, or the architecture where the system hides it
    public static String processor() {
        Path linux = Path.of("/proc/cpuinfo");
        if (Files.isReadable(linux)) {
            try (Stream<String> lines = Files.lines(linux, StandardCharsets.ISO_8859_1)) {
                Optional<String> model = lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst();
                if (model.isPresent()) {
                    return model.get();
                }
            } catch (IOException hidden) {
                // told by the architecture
            }
        }
        String windows = System.getenv("PROCESSOR_IDENTIFIER");
        return windows == null ? System.getProperty("os.arch", "?") : windows;
    }

    /// Reads descriptions on the class path; loads no engine.
    ///
    /// @return by engine, the versions of its binding and of its native library
    public static Map<String, String> engines() {
        Map<String, String> versions = new TreeMap<>();
        for (String engine : List.of("mxnet", "pytorch")) {
            Properties binding = properties("META-INF/maven/ai.djl." + engine + "/" + engine + "-engine/pom.properties");
            binding.putAll(properties(engine + "-engine.properties"));
            if (!binding.isEmpty()) {
                versions.put(engine, String.join(", ", binding.stringPropertyNames().stream()
                        .sorted()
                        .filter(name -> name.endsWith("version"))
                        .map(name -> name.replace("_version", "") + " " + binding.getProperty(name))
                        .toList()));
            }
        }
        return versions;
    }

    private static Properties properties(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Machine.class.getResourceAsStream("/" + resource)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException broken) {
            // as if absent
        }
        return properties;
    }
}
