// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.task.TaskContext;

/// A project of this version is brought to a made-up next one.
final class MigrationTest {
    private static final List<String> STEPS =
            List.of("ALTER TABLE run ADD COLUMN note TEXT", "CREATE TABLE tag (run TEXT NOT NULL REFERENCES run, word TEXT NOT NULL) STRICT");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void makeProject() throws java.io.IOException {
        file = folder.resolve("p.taste");
        Sample.project(file, Sample.run("r", RunStatus.DONE));
    }

    static Schema next(List<String> steps) {
        List<List<String>> migrations = new ArrayList<>(Schema.CURRENT.migrations());
        migrations.add(steps);
        return new Schema(migrations);
    }

    @Test
    void aCopyIsKeptAndNothingIsLost() {
        Schema next = next(STEPS);
        try (ProjectWriter project = Projects.openToWrite(file, next)) {
            assertThat(project.summary()).isEqualTo(new ProjectSummary("sample", 20, 30, Sample.ROWS, 1, 1));
            assertThat(project.runs()).containsExactly(Sample.run("r", RunStatus.DONE));
            assertThat(project.dataSet().interactions().size()).isEqualTo(Sample.ROWS);
        }
        // Opened again it is of the newer version and nothing is left to do.
        Projects.openToWrite(file, next).close();
        assertNames("import", "p.taste", "p.version-1.taste");
        try (ProjectReader project = Projects.openToRead(file)) {
            assertThat(project).isInstanceOf(NewerProject.class);
        }
        assertIsAsBefore(folder.resolve("p.version-1.taste"));
    }

    @Test
    void aMigrationThatFailsLeavesTheProjectAndTheNextTryKeepsACopyOfItsOwn() {
        Schema broken = next(List.of(STEPS.getFirst(), "CREATE TABLE run (a) STRICT"));
        assertThatThrownBy(() -> Projects.openToWrite(file, broken))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.PROJECT));
        assertIsAsBefore(file);
        Projects.openToWrite(file, next(STEPS)).close();
        assertNames("import", "p.taste", "p.version-1.taste", "p.version-1-2.taste");
    }

    @Test
    void aMigrationThatIsKilledLeavesTheProject() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Child.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("MIGRATING");
            // The third of its statements never ends; what the first two changed has reached the file or its journal.
            Path journal = folder.resolve("p.taste-journal");
            for (int wait = 0; wait < 6000 && child.isAlive() && !(Files.exists(journal) && Files.size(file) > 4 << 20); wait++) {
                Thread.sleep(10);
            }
            assertThat(journal).exists();
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
        assertThat(journal()).isNotEmpty();
        assertIsAsBefore(file);
        assertIsAsBefore(folder.resolve("p.version-1.taste"));
        Projects.openToWrite(file).close();
        assertNames("import", "p.taste", "p.version-1.taste");
    }

    private byte[] journal() throws java.io.IOException {
        return Files.readAllBytes(folder.resolve("p.taste-journal"));
    }

    private static void assertIsAsBefore(Path project) {
        try (ProjectReader old = Projects.openToRead(project)) {
            assertThat(old).isNotInstanceOf(NewerProject.class);
            assertThat(old.runs()).containsExactly(Sample.run("r", RunStatus.DONE));
        }
        assertThat(ProjectCheck.of(project, TaskContext.quiet()).findings()).isEmpty();
    }

    private void assertNames(String... names) {
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder(names);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /// A process whose migration goes on until it is killed.
    static final class Child {
        private Child() {}

        /// @param arguments the project
        public static void main(String[] arguments) {
            System.out.println("MIGRATING");
            List<String> endless = new ArrayList<>(STEPS);
            // More than the cache holds, so that changed pages go to the file before the end.
            endless.add("""
                    INSERT INTO tag SELECT 'r', hex(randomblob(2000)) FROM (
                      WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n)""");
            Projects.openToWrite(Path.of(arguments[0]), next(endless)).close();
        }
    }
}
