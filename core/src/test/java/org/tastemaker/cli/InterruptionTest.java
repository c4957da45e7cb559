// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.Projects;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;

/// Trainings that are stopped by a signal, or killed, and go on.
class InterruptionTest {
    private static final List<String> TRAINING = List.of("ials", "-p", "iterations=500", "-p", "factors=24", "--patience", "0", "--seed", "3");

    @TempDir
    Path folder = Path.of("");

    private Path project = Path.of("");

    @BeforeEach
    void aProject() throws IOException {
        project = folder.resolve("p.taste");
        Path file = Events.write(folder.resolve("ratings.csv"), 300);
        for (List<Object> words : List.<List<Object>>of(
                List.of("new", project), List.of("import", project, file), List.of("prepare", project, "--split", "leave-last-out validation=1"))) {
            assertThat(new Terminal(folder).run(words.toArray()).status()).isZero();
        }
    }

    private Object[] words(String run) {
        List<Object> words = new java.util.ArrayList<>(List.of("train", project));
        words.addAll(TRAINING);
        words.addAll(List.of("--run", run));
        return words.toArray();
    }

    private RunRecord run(String name) {
        try (ProjectReader reader = Projects.openToRead(project)) {
            return reader.run(name);
        }
    }

    private void waitForEpochs(Process process, String name) throws IOException, InterruptedException {
        for (int n = 0; n < 1200 && process.isAlive(); n++) {
            Thread.sleep(100);
            try (ProjectReader reader = Projects.openToRead(project)) {
                if (reader.runs().stream().anyMatch(r -> r.name().equals(name)) && reader.points(name).size() > 4) {
                    return;
                }
            }
        }
        throw new AssertionError("no epoch was seen: " + Files.readString(folder.resolve("err.txt")));
    }

    private List<String> lists(String run) throws IOException {
        Path out = folder.resolve(run + ".csv");
        assertThat(new Terminal(folder).run("recommend", project, run, "--out", out).status()).isZero();
        return Files.readAllLines(out);
    }

    @Test
    void aTrainingThatIsStoppedOrKilledGoesOnAsIfNothingHadHappened() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill")), "no program to send signals with");
        Child child = new Child(folder.resolve("home"), List.of());
        Process stopped = child.start(folder, words("stopped"));
        waitForEpochs(stopped, "stopped");
        new ProcessBuilder("kill", "-TERM", Long.toString(stopped.pid())).start().waitFor();
        Child.Ended end = child.end(stopped, folder);
        assertThat(end.status()).as(end.err()).isEqualTo(128 + 15);
        assertThat(end.err()).contains("--resume stopped").doesNotContain("Exception");
        assertThat(run("stopped").status()).isEqualTo(RunStatus.CANCELLED);

        Process killed = child.start(folder, words("killed"));
        waitForEpochs(killed, "killed");
        killed.destroyForcibly().waitFor();
        assertThat(new Terminal(folder).run("train", project, "--resume", "killed").status()).isZero();
        assertThat(new Terminal(folder).run("train", project, "--resume", "stopped").status()).isZero();
        assertThat(run("killed").status()).isEqualTo(RunStatus.DONE);
        assertThat(new Terminal(folder).run(words("whole")).status()).isZero();
        assertThat(lists("stopped")).isEqualTo(lists("whole"));
        assertThat(lists("killed")).isEqualTo(lists("whole"));
        assertThat(new Terminal(folder).run("train", project, "--resume", "whole").status()).isEqualTo(2);
    }

    @Test
    void theWholeWayNeedsNoNetwork() throws IOException, InterruptedException {
        Process tried = new ProcessBuilder("sh", "-c", "unshare -rn true").redirectErrorStream(true).start();
        assumeTrue(tried.waitFor() == 0, "this system makes no empty network namespace");
        Child child = new Child(folder.resolve("home"), List.of("unshare", "-rn"));
        Process training = child.start(folder, "train", project, "neumf", "-p", "epochs=2", "-p", "layers=8", "--run", "net", "--json");
        Child.Ended end = child.end(training, folder);
        assertThat(end.status()).as(end.err()).isZero();
        assertThat(end.out()).contains("ndcg@10");
    }
}
