// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs the program in a process of its own, as a terminal does.
///
/// @param home the user's folder
/// @param before words before the command, such as those of another program that starts it
record Child(Path home, List<String> before) {
    private static final long LONGEST_SECONDS = 120;

    record Ended(int status, String out, String err) {}

    Process start(Path folder, Object... words) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-DOPT_OUT_TRACKING=true",
                "--enable-native-access=ALL-UNNAMED"));
        // both must compute with the same kernels, or their numbers differ by rounding
        ModuleLayer.boot().findModule("jdk.incubator.vector").ifPresent(vectors -> command.add("--add-modules=" + vectors.getName()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.tastemaker.cli.Main"));
        for (Object word : words) {
            command.add(word.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().put("TASTEMAKER_HOME", home.toString());
        return builder.start();
    }

    Ended end(Process process, Path folder) throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + Files.readString(folder.resolve("err.txt")));
        }
        return new Ended(process.exitValue(), Files.readString(folder.resolve("out.txt")), Files.readString(folder.resolve("err.txt")));
    }
}
