// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.piece.ItemRow;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.TrainedProject;
import org.tastemaker.app.session.TrainedStore;
import org.tastemaker.app.session.Trainings;
import org.tastemaker.app.theme.ThemeChoice;

/// What was planted stands beside a model's reason where the data are the store's, and nowhere else.
class PlantedCauseJourneyTest {
    @TempDir
    Path folder;

    @Test
    void aClickedItemOfTheStoreShowsItsPlantedCauseInBothLanguages() throws Exception {
        Path file = TrainedStore.make(folder);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            open(desk, file);
            lists(desk);
            desk.rest();
            desk.robot().clickOn(Screenshots.onWindow(() -> list(desk).getFirst()));
            desk.until("the planted cause", () -> !row(desk).isEmpty());
            assertThat(Screenshots.onWindow(() -> row(desk).getFirst())).isEqualTo("Planted cause");
            desk.until("it is told", () -> row(desk).size() == 3);
            assertThat(Screenshots.onWindow(() -> row(desk).getLast())).startsWith("The user ").endsWith(".");

            for (int place = 1; place < 10 && Screenshots.onWindow(() -> tag(desk) == null); place++) {
                String before = Screenshots.onWindow(() -> row(desk).getLast());
                desk.press(KeyCode.DOWN);
                desk.until("the next is told", () -> row(desk).size() == 3 && !row(desk).getLast().equals(before));
            }
            assertThat(Screenshots.onWindow(() -> tag(desk))).isNotNull();
            assertThat(Screenshots.onWindow(() -> tag(desk).getText())).startsWith("agrees: ");
            assertThat(Screenshots.onWindow(() -> tag(desk).getStyleClass())).contains("success");
            desk.take("planted-light-en");

            Screenshots.doOnWindow(() -> desk.window().language().use(Locale.SIMPLIFIED_CHINESE));
            // lists and reasons are asked for anew, so all must be seen at one moment
            desk.until("all is Chinese", () -> list(desk).size() == 10
                    && list(desk).getFirst().title().chars().anyMatch(letter -> letter >= 0x4e00)
                    && row(desk).size() == 3
                    && row(desk).getFirst().equals("真实成因")
                    && row(desk).get(1).startsWith("一致：")
                    && row(desk).getLast().startsWith("用户"));
            Screenshots.doOnWindow(() -> desk.window().theme().choiceProperty().set(ThemeChoice.DARK));
            desk.take("planted-dark-zh");
        }
    }

    @Test
    void otherDataHaveNoPlantedCause() throws Exception {
        Path file = TrainedProject.file(folder, 80, 40);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            open(desk, file);
            CompletableFuture<JobOutcome> trained = new CompletableFuture<>();
            Screenshots.doOnWindow(() -> desk.sessions().session().trainings().start(
                    new Trainings.Wish("item-knn", "main", "knn", Map.of(), 1, "auto"),
                    new ReadOnlyStringWrapper("knn").getReadOnlyProperty(), trained::complete));
            trained.get(120, TimeUnit.SECONDS);
            lists(desk);
            desk.rest();
            desk.robot().clickOn(Screenshots.onWindow(() -> list(desk).getFirst()));
            desk.until("the reasons", () -> desk.seen().contains("Fidelity"));
            desk.rest();
            assertThat(Screenshots.onWindow(() -> row(desk))).isEmpty();
            assertThat(desk.texts()).contains("Fidelity").doesNotContain("Planted cause");
        }
    }

    private static void open(Desk desk, Path file) throws Exception {
        Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
        desk.until("the project is open", () -> desk.sees("#figure-users"));
    }

    private static void lists(Desk desk) throws Exception {
        Screenshots.doOnWindow(() -> desk.window().frame().show("lists"));
        desk.until("a list", () -> list(desk).size() == 10);
    }

    private static List<ItemRow> list(Desk desk) {
        VBox list = (VBox) desk.window().frame().lookup("#lists-list-0");
        return list == null
                ? List.of()
                : list.getChildren().stream().filter(ItemRow.class::isInstance).map(ItemRow.class::cast).toList();
    }

    /// @return the texts of the row, top to bottom; empty without a row
    private static List<String> row(Desk desk) {
        Node row = desk.window().frame().lookup("#planted-cause");
        return row == null
                ? List.of()
                : row.lookupAll(".label").stream().map(label -> ((Labeled) label).getText()).toList();
    }

    private static @Nullable StateTag tag(Desk desk) {
        return (StateTag) desk.window().frame().lookup("#planted-cause .state-tag");
    }
}
