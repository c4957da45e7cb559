// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    /// A java that prints its arguments, one a line, and ends as it is told.
    private static final String JAVA = """
            #!/bin/sh
            for argument in "$@"; do
                case $argument in -XX:AOTMode=record) echo profiled >> "$SPY"; exit 0 ;; -XX:AOTMode=create) exit 1 ;; esac
            done
            printf '%s\\n' "$@" "blas=$OPENBLAS_NUM_THREADS" "arenas=$MALLOC_ARENA_MAX"
            exit "${STATUS:-0}"
            """;
    /// A mvn that lays out what the launcher starts, after a while.
    private static final String MAVEN = """
            #!/bin/sh
            echo built >> "$SPY"
            sleep 1
            mkdir -p installer/target/runtime/classpath installer/target/runtime/modules
            : > installer/target/runtime/classpath/one.jar
            : > installer/target/runtime/jvm.options
            : > installer/target/runtime/built
            """;

    @TempDir
    Path temporary;

    private Path project;
    private Path launcher;
    private Path tools;
    private Path spy;

    record Outcome(int status, String out, String err) {}

    @BeforeEach
    void layOutACheckoutInAFolderWithSpaces() throws IOException {
        project = Files.createDirectories(temporary.resolve("my programs/taste maker"));
        launcher = project.resolve("tastemaker");
        Files.copy(Path.of("..", "tastemaker"), launcher);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("core/src/main/java"));
        tools = Files.createDirectories(temporary.resolve("tools"));
        spy = temporary.resolve("spy");
        jdk("jdk 25", "25.0.3");
    }

    @Test
    void buildsOnceAndPassesArgumentsThrough() throws Exception {
        maven();
        Outcome first = run(List.of(launcher.toString(), "import", "a file.csv", "--role=a b=c"));
        assertThat(first.err()).contains("nothing is built yet");
        assertThat(first.out().lines())
                .containsSubsequence("org.tastemaker.cli.Main", "import", "a file.csv", "--role=a b=c")
                .contains("blas=1", "arenas=2", project.resolve("installer/target/runtime/classpath/one.jar").toString());
        assertThat(run(List.of(launcher.toString(), "--version")).err()).isEmpty();
        assertThat(spied("built")).isEqualTo(1);
        assertThat(spied("profiled")).isEqualTo(1);
    }

    @Test
    void commandsThatComputeGetVectorInstructionsWhereJavaHasThem() throws Exception {
        maven();
        String option = "--add-modules=jdk.incubator.vector";
        assertThat(run(List.of(launcher.toString(), "train", "p.taste", "ials")).out().lines())
                .doesNotContain(option)
                .contains("@" + project.resolve("installer/target/runtime/computing.options"));
        Files.writeString(
                temporary.resolve("jdk 25/release"), "JAVA_VERSION=\"25.0.3\"\nMODULES=\"java.base jdk.incubator.vector jdk.zipfs\"\n");
        assertThat(run(List.of(launcher.toString(), "train", "p.taste", "ials")).out().lines())
                .containsSubsequence(option, "org.tastemaker.cli.Main", "train", "p.taste", "ials");
        for (List<String> words : List.of(List.<String>of(), List.of("--version"), List.of("runs", "train"))) {
            List<String> command = new ArrayList<>(List.of(launcher.toString()));
            command.addAll(words);
            assertThat(run(command).out().lines()).doesNotContain(option).noneMatch(each -> each.contains("computing.options"));
        }
    }

    @Test
    void theWindowHasOptionsOfItsOwn() throws Exception {
        maven();
        String file = OS.LINUX.isCurrentOs() ? "window-linux.options" : "window.options";
        for (List<String> words : List.of(List.<String>of(), List.of("my project.taste"))) {
            List<String> command = new ArrayList<>(List.of(launcher.toString()));
            command.addAll(words);
            assertThat(run(command).out().lines()).contains("@" + project.resolve("installer/target/runtime").resolve(file));
        }
        assertThat(run(List.of(launcher.toString(), "runs", "my project.taste")).out()).doesNotContain("window");
    }

    @ParameterizedTest
    @ValueSource(strings = {"computing.options", "window.options", "window-linux.options"})
    void javaTakesTheOptionsWithoutAWord(String file) throws Exception {
        Path options = Path.of("../installer/src/main/runtime").resolve(file).toAbsolutePath();
        Outcome outcome = run(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + options, "--version"));
        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void startsThroughAChainOfLinksFromAnotherFolder() throws Exception {
        maven();
        Path real = Files.createSymbolicLink(temporary.resolve("first link"), launcher);
        Path bin = Files.createDirectories(temporary.resolve("bin"));
        Path link = Files.createSymbolicLink(bin.resolve("tastemaker"), bin.relativize(real));
        assertThat(run(List.of(link.toString(), "--version")).out()).contains("--version");
        assertThat(project.resolve("installer/target/runtime/built")).exists();
    }

    @Test
    void aChangedSourceIsBuiltAgain() throws Exception {
        maven();
        run(List.of(launcher.toString()));
        Path source = Files.writeString(project.resolve("core/src/main/java/A.java"), "class A {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(run(List.of(launcher.toString())).err()).contains("sources have changed");
        assertThat(spied("built")).isEqualTo(2);
    }

    @Test
    void startsAtTheSameTimeBuildOnce() throws Exception {
        maven();
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ProcessBuilder start = process(List.of(launcher.toString(), "--version")).redirectErrorStream(true);
            start.environment().put("PAUSE", "1");
            starts.add(start.start());
        }
        for (Process start : starts) {
            String said = new String(start.getInputStream().readAllBytes(), UTF_8);
            assertThat(start.waitFor()).as(said).isZero();
        }
        assertThat(spied("built")).isEqualTo(1);
    }

    @Test
    void theStatusOfTheProgramIsTheStatusOfTheLauncher() throws Exception {
        maven();
        ProcessBuilder builder = process(List.of(launcher.toString()));
        builder.environment().put("STATUS", "3");
        assertThat(outcome(builder).status()).isEqualTo(3);
    }

    @Test
    void aFailedBuildIsSaidAndStartsNothing() throws Exception {
        script(tools.resolve("mvn"), "#!/bin/sh\necho '[ERROR] Foo.java:[3,1] ; expected'\nexit 1\n");
        Outcome outcome = run(List.of(launcher.toString()));
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("; expected", "the build failed", "launcher-build.log");
    }

    @Test
    void withoutMavenTheParagraphSaysHowToGetIt() throws Exception {
        Outcome outcome = run(List.of(launcher.toString()));
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("Apache Maven", "apt install");
    }

    @Test
    void anOlderJavaIsNotTaken() throws Exception {
        maven();
        jdk("jdk 17", "17.0.15");
        ProcessBuilder builder = process(List.of(launcher.toString(), "--version"));
        builder.environment().put("TASTEMAKER_JAVA", temporary.resolve("jdk 17").toString());
        builder.environment().put("JAVA_HOME", temporary.resolve("jdk 25").toString());
        assertThat(outcome(builder).out()).contains("--version");
    }

    /// The usual folders of this very machine may hold a Java 25: they are covered, in a name space of
    /// their own, where the system allows that.
    @Test
    void withoutJava25TheParagraphSaysWhereItLookedAndHowToGetOne() throws Exception {
        List<String> covered = List.of("unshare", "-rm", "/bin/sh", "-c", """
                for d in /usr/lib/jvm /usr/lib64/jvm /usr/java /opt; do
                    [ ! -d $d ] || mount -t tmpfs none $d || exit 77
                done
                exec "$0" --version""", launcher.toString());
        ProcessBuilder builder = process(covered);
        builder.environment().remove("TASTEMAKER_JAVA");
        Outcome outcome;
        try {
            outcome = outcome(builder);
        } catch (IOException noUnshare) {
            outcome = new Outcome(77, "", "");
        }
        assumeTrue(!outcome.err().startsWith("unshare") && outcome.status() != 77,
                "This system does not let a test cover folders, so a Java 25 of its own cannot be hidden.");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("no Java 25 was found", "JAVA_HOME", "/usr/lib/jvm", ".jdks", "adoptium");
        assertThat(outcome.err().strip().lines()).hasSize(1);
    }

    private void jdk(String name, String version) throws IOException {
        Path home = temporary.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), JAVA);
    }

    private void maven() throws IOException {
        script(tools.resolve("mvn"), MAVEN);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private long spied(String what) throws IOException {
        return Files.exists(spy) ? Files.readAllLines(spy).stream().filter(what::equals).count() : 0;
    }

    private Outcome run(List<String> command) throws Exception {
        return outcome(process(command));
    }

    /// The tools of the system but neither its java nor its mvn, and no word of ours from outside.
    private ProcessBuilder process(List<String> command) throws IOException {
        Path system = temporary.resolve("system");
        if (Files.notExists(system)) {
            Files.createDirectories(system);
            for (String tool : List.of("awk", "cat", "cksum", "dirname", "env", "find", "flock", "grep", "head", "mkdir",
                    "mount", "mv", "readlink", "rm", "sh", "sleep", "touch", "tr", "uname", "unshare")) {
                for (String folder : List.of("/usr/bin", "/bin")) {
                    Path file = Path.of(folder, tool);
                    if (Files.exists(file) && Files.notExists(system.resolve(tool))) {
                        // whoever pauses does so briefly, unless the pause is what matters
                        String words = tool.equals("sleep") ? "\"${PAUSE:-0.05}\"" : "\"$@\"";
                        script(system.resolve(tool), "#!/bin/sh\nexec " + file + " " + words + "\n");
                    }
                }
            }
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", tools + ":" + system);
        environment.put("HOME", Files.createDirectories(temporary.resolve("home")).toString());
        environment.put("SPY", spy.toString());
        environment.put("TASTEMAKER_JAVA", temporary.resolve("jdk 25").toString());
        return builder;
    }

    private static Outcome outcome(ProcessBuilder builder) throws Exception {
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out, err);
    }
}
