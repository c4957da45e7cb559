// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.TrainedProject;
import org.tastemaker.app.session.Trainings;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;

/// The process that trains is killed by force: the window says so at once, and the run goes on from where it was.
class KilledTrainingTest {
    private static final int EPOCHS = 40;

    @TempDir
    Path folder;

    @Test
    void theWindowSaysSoWithinTwoSecondsAndTheRunIsFinishedFromItsCheckpoint() throws Exception {
        Path file = TrainedProject.file(folder, 1500, 600);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("the project is open", () -> desk.window().frame().pages().size() >= 4);
            desk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            ProjectSession session = desk.sessions().session();
            Screenshots.doOnWindow(() -> session.trainings().start(
                    new Trainings.Wish(
                            "embedding-dot", "main", "dot",
                            Map.of("epochs", Integer.toString(EPOCHS), "negatives", "6"), 1, "auto"),
                    new ReadOnlyStringWrapper("Training dot").getReadOnlyProperty(), outcome -> {}));
            JobItem item = desk.jobs().items().getLast();
            AtomicBoolean kept = new AtomicBoolean();
            desk.until("a checkpoint is in the project", () -> {
                session.read(
                        "test.checkpoint", (project, cancellation) -> project.checkpoint("dot").isPresent(),
                        present -> kept.compareAndSet(false, present), missing -> {});
                return kept.get() || item.state().isOver();
            });
            assumeThat(kept.get()).as("the run was over before its first checkpoint").isTrue();

            List<ProcessHandle> workers = ProcessHandle.current().children().toList();
            assertThat(workers).isNotEmpty();
            workers.forEach(ProcessHandle::destroyForcibly);
            long killed = System.nanoTime();
            long said = desk.until("the strip says so", () -> item.state() == JobItem.State.FAILED
                    && desk.seen().stream().anyMatch(text -> text.contains("worker process ended")));
            assertThat((said - killed) / 1e9).as("seconds until it is said").isLessThan(2);
            desk.until("the board says it was interrupted", () -> desk.sees("#resume-dot")
                    && desk.seen().contains("interrupted"));
            RunRecord half = session.runs().getFirst();
            assertThat(half.status()).isEqualTo(RunStatus.INTERRUPTED);
            assertThat(half.epochsDone()).isLessThan(EPOCHS);
            desk.take("journey-killed");

            desk.click("#resume-dot");
            desk.until("it is trained", () -> session.runs().getFirst().status() == RunStatus.DONE
                    && session.trainings().active().isEmpty());
            List<Integer> again = Screenshots.onWindow(() -> desk.jobs().items().getLast().metrics().stream()
                    .map(JobItem.MetricPoint::epoch).distinct().toList());
            // It goes on where it was; it may stop before the last epoch if nothing gets better.
            assertThat(again).as("epochs after the resumption").isNotEmpty().doesNotContain(1);
            assertThat(session.runs().getFirst().epochsDone()).isEqualTo(again.getLast());
            desk.until("the board is right", () -> desk.seen().contains("done") && !desk.sees("#resume-dot"));
        }
        assertThat(ProcessHandle.current().children()).isEmpty();
    }
}
