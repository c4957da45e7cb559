// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Everything in the window works on a machine that has no network, and nothing in it even tries to find one.
@EnabledOnOs(OS.LINUX)
class WithoutNetworkTest {
    private static final long LONGEST_MINUTES = 6;
    /// A call that reaches out to another machine, or asks for its name.
    private static final Pattern REACHES_OUT = Pattern.compile("AF_INET");

    @TempDir
    Path folder;

    @Test
    void theWholeWayIsGoneWithoutANetworkAndNobodyAsksForOne() throws Exception {
        assumeTrue(works("unshare", "-rn", "true"), "this system makes no empty network namespace for a user");
        boolean watched = works("strace", "-f", "-o", "/dev/null", "true");
        Path calls = folder.resolve("calls");
        List<String> command = new ArrayList<>(List.of("unshare", "-rn"));
        if (watched) {
            command.addAll(List.of(
                    "strace", "-f", "-ff", "--seccomp-bpf", "-qq", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-o", calls.toString()));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), JourneyWithoutNetwork.class.getName(),
                Files.createDirectories(folder.resolve("home")).toString()));
        Path said = folder.resolve("said");
        Process journey = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        boolean over = journey.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        journey.descendants().forEach(ProcessHandle::destroyForcibly);
        journey.destroyForcibly();
        assertThat(over).as("the journey ended: " + Files.readString(said)).isTrue();
        assertThat(Files.readString(said)).contains(JourneyWithoutNetwork.ARRIVED);
        if (watched) {
            assertThat(calls()).isNotEmpty().noneMatch(call -> REACHES_OUT.matcher(call).find());
        }
    }

    /// @return the options of this JVM, without those that measure it
    private static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-javaagent") && !option.startsWith("-agentlib"))
                .toList();
    }

    private List<String> calls() throws IOException {
        List<String> calls = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("calls")).toList()) {
                calls.addAll(Files.readAllLines(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return calls;
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
