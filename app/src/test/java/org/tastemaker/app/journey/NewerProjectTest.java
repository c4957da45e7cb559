// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.PopupControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.piece.ReasonedButton;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.TrainedStore;
import org.tastemaker.app.session.Trainings;
import org.tastemaker.app.shell.Action;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.problem.ProblemException;

/// A project that a newer version of the program made: all of it can be looked at, none of it is changed.
class NewerProjectTest {
    /// Where an SQLite file keeps the version of its tables.
    private static final int VERSION_AT = 60;

    @TempDir
    Path folder;

    @Test
    void itIsOpenForReadingAndNotOneByteOfItChanges() throws Exception {
        Path made = TrainedStore.make(folder);
        Path shelf = Files.createDirectories(folder.resolve("shelf"));
        Path file = Files.move(made, shelf.resolve("store.taste"));
        try (RandomAccessFile header = new RandomAccessFile(file.toFile(), "rw")) {
            header.seek(VERSION_AT);
            header.writeInt(99);
        }
        byte[] before = Files.readAllBytes(file);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("the project is open", () -> desk.sees(".rail") && desk.window().frame().pages().size() >= 6);
            assertThat(desk.texts()).contains("Made by a newer version, open for reading");
            assertThat(desk.texts()).anyMatch(text -> text.endsWith("read only"));

            for (String page : List.of("data", "prepare", "models", "runs", "map", "lists")) {
                Screenshots.doOnWindow(() -> desk.window().frame().show(page));
                Screenshots.settle();
            }
            desk.until("two lists", () -> desk.window().frame().lookupAll("#lists-list-0 .item-row").size() == 10);

            Screenshots.doOnWindow(() -> desk.window().frame().show("data"));
            desk.until("the figures", () -> desk.seen().stream().anyMatch(text -> text.equals("users")));
            desk.take("newer-data");
            ReasonedButton add = Screenshots.onWindow(() -> reasoned(desk, "Add data"));
            assertThat(add.getChildren().getFirst().isDisabled()).isTrue();
            desk.robot().moveTo(add);
            desk.until("the reason is told", () -> javafx.stage.Window.getWindows().stream().anyMatch(
                    window -> window instanceof PopupControl tip && tip.isShowing() && tip.getScene().getRoot()
                            .lookupAll(".label").stream()
                            .anyMatch(node -> node instanceof Labeled words && words.getText().contains("newer version"))
                            || window instanceof javafx.scene.control.Tooltip text && text.getText().contains("newer version")));

            assertThat(Screenshots.onWindow(() -> desk.window().frame().allActions().stream()
                            .filter(action -> List.of("data.add", "data.add.folder", "runs.remove", "runs.resume", "runs.pin")
                                    .contains(action.id()))
                            .map(Action::enabled)
                            .map(enabled -> enabled.get())
                            .toList()))
                    .hasSize(5).containsOnly(false);

            draft(desk);
            removal(desk);
            training(desk);

            Screenshots.doOnWindow(() -> desk.window().language().use(Locale.SIMPLIFIED_CHINESE));
            assertThat(desk.texts()).contains("由更新版本创建，以只读方式打开");
            desk.take("newer-runs-zh");
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> beside = Files.list(shelf)) {
            assertThat(beside).containsExactly(file);
        }
    }

    /// A recipe can be tried; making a protocol of it cannot.
    private static void draft(Desk desk) throws Exception {
        Screenshots.doOnWindow(() -> desk.window().frame().show("prepare"));
        Action make = Screenshots.onWindow(() -> desk.window().frame().allActions().getLast());
        assertThat(make).isNotNull();
        desk.take("newer-prepare");
        assertThat(Screenshots.onWindow(() -> desk.window().frame().allActions().stream()
                        .noneMatch(action -> action.writes() && action.enabled().get())))
                .isTrue();
    }

    private static void removal(Desk desk) throws Exception {
        Screenshots.doOnWindow(() -> desk.window().frame().show("runs"));
        desk.until("the board", () -> desk.sees("#leader-board .table-row-cell"));
        desk.robot().clickOn("ials");
        desk.press(KeyCode.DELETE);
        desk.until("it is said", () -> javafx.stage.Window.getWindows().stream()
                .flatMap(window -> window.getScene() == null
                        ? Stream.<Node>empty()
                        : window.getScene().getRoot().lookupAll(".label").stream())
                .anyMatch(node -> node instanceof Labeled words && words.getText() != null
                        && words.getText().contains("can only be read here")));
        assertThat(desk.sessions().session().runs()).hasSize(3);
    }

    /// Even what finds a way around the buttons is refused before a worker starts.
    private static void training(Desk desk) throws Exception {
        ProjectSession session = desk.sessions().session();
        CompletableFuture<JobOutcome> over = new CompletableFuture<>();
        Screenshots.doOnWindow(() -> session.trainings().start(
                new Trainings.Wish("popular", "standard", "late", java.util.Map.of(), 1, ""),
                new ReadOnlyStringWrapper("late").getReadOnlyProperty(), over::complete));
        assertThat(over.get(90, TimeUnit.SECONDS)).isInstanceOfSatisfying(
                JobOutcome.Failed.class,
                failed -> assertThat(failed.cause())
                        .isInstanceOf(ProblemException.class).hasMessageContaining("newer version"));
        CompletableFuture<Throwable> refused = new CompletableFuture<>();
        Screenshots.doOnWindow(() -> session.write(
                project -> project.removeRun("ials"), () -> refused.complete(new AssertionError("written")), refused::complete));
        assertThat(refused.get(90, TimeUnit.SECONDS)).hasMessageContaining("newer version");
    }

    private static ReasonedButton reasoned(Desk desk, String text) {
        return desk.window().frame().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && text.equals(button.getText())
                        && button.getParent() instanceof ReasonedButton)
                .map(node -> (ReasonedButton) node.getParent())
                .findFirst()
                .orElseThrow();
    }
}
