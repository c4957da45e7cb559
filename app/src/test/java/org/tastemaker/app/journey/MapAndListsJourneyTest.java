// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.chart.ScatterMap;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.ItemRow;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.TrainedStore;
import org.tastemaker.app.theme.ThemeChoice;

/// From a trained project to a map, a user's lists and the reasons, by mouse and keyboard, with a real worker.
class MapAndListsJourneyTest {
    @TempDir
    Path folder;

    @Test
    void anItemFoundOnTheMapIsSelectedInTheListsAndTheListsSayWhy() throws Exception {
        Path file = TrainedStore.make(folder);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("the project is open", () -> desk.sees("#figure-users"));
            Screenshots.doOnWindow(() -> desk.window().frame().show("map"));
            desk.until("points", () -> map(desk).table().size() == 801);

            desk.click("#map-search");
            desk.robot().write("headset");
            desk.until("something is found", () -> says(desk, " found"));
            desk.press(KeyCode.ENTER);
            desk.until("neighbours", () -> says(desk, "Nearest in 32 dimensions"));
            assertThat(map(desk).selectedPoint()).isNotNegative();
            String found = Screenshots.onWindow(() -> rows(desk, ".inspector").getFirst().title());
            assertThat(found.toLowerCase(Locale.ROOT)).contains("headset");

            Screenshots.doOnWindow(() -> desk.window().frame().show("lists"));
            desk.until("two lists", () -> list(desk, 0).size() == 10 && list(desk, 1).size() == 10);
            desk.until("the same item is explained", () -> rows(desk, ".inspector").getFirst().title().equals(found));
            assertThat(desk.texts()).anyMatch(text -> text.startsWith("NDCG ."));

            desk.rest();
            ItemRow second = Screenshots.onWindow(() -> list(desk, 0).get(1));
            desk.robot().clickOn(second);
            desk.until("its reasons", () -> rows(desk, ".inspector").getFirst().title().equals(second.title())
                    && says(desk, "Fidelity"));
            desk.press(KeyCode.DOWN);
            String third = Screenshots.onWindow(() -> list(desk, 0).get(2).title());
            desk.until("the next is explained", () -> rows(desk, ".inspector").getFirst().title().equals(third));

            String user = user(desk);
            desk.press(KeyCode.J);
            desk.until("the next user", () -> !user(desk).equals(user));
            desk.press(KeyCode.K);
            desk.until("the user before", () -> user(desk).equals(user));

            Screenshots.doOnWindow(() -> desk.window().language().use(Locale.SIMPLIFIED_CHINESE));
            desk.until("Chinese titles", () -> list(desk, 0).size() == 10
                    && list(desk, 0).getFirst().title().chars().anyMatch(letter -> letter >= 0x4e00));
            assertThat(desk.texts()).contains("历史", "为什么推荐它").doesNotContain("History", "Fidelity");
        }
    }

    /// @return whether a text that is seen ends so; on the window's thread
    private static boolean says(Desk desk, String end) {
        return desk.window().frame().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label && label.getText() != null && label.getText().endsWith(end));
    }

    private static ScatterMap map(Desk desk) {
        return (ScatterMap) desk.window().frame().lookupAll(".chart").stream()
                .filter(ScatterMap.class::isInstance)
                .findFirst()
                .orElseGet(ScatterMap::new);
    }

    private static String user(Desk desk) {
        return desk.window().frame().lookupAll(".card").stream()
                .filter(Card.class::isInstance)
                .map(card -> ((Labeled) card.lookup(".card-title")).getText())
                .findFirst()
                .orElse("");
    }

    private static List<ItemRow> list(Desk desk, int slot) {
        VBox list = (VBox) desk.window().frame().lookup("#lists-list-" + slot);
        return list == null
                ? List.of()
                : list.getChildren().stream().filter(ItemRow.class::isInstance).map(ItemRow.class::cast).toList();
    }

    private static List<ItemRow> rows(Desk desk, String within) {
        return desk.window().frame().lookupAll(within + " .item-row").stream().map(ItemRow.class::cast).toList();
    }
}
