// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.journey.Desk;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.Trainings;
import org.tastemaker.app.theme.ThemeChoice;

/// The time between pulses while workers import, prepare and train, and pages are switched. It reports; it fails
/// only if nothing was measured.
@Tag("benchmark")
class PulseBenchmarkTest {
    private static final List<String> PAGES = List.of("data", "prepare", "models", "runs", "map", "lists");

    @TempDir
    Path folder;

    @Test
    void pulsesWhileJobsRunAndPagesAreSwitched() throws Exception {
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            Pulses pulses = Screenshots.onWindow(Pulses::new);
            Screenshots.doOnWindow(() -> {
                pulses.now("import");
                pulses.start();
            });
            desk.click("#start-store");
            desk.until("figures are shown", () -> desk.sees("#figure-users"));
            Screenshots.doOnWindow(() -> pulses.now("prepare"));
            desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            desk.until("the draft can be made", () -> desk.window().frame().allActions().stream()
                    .anyMatch(action -> action.id().equals("prepare.make") && action.enabled().get()));
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            ProjectSession session = desk.sessions().session();
            desk.until("the protocol is there", () -> !session.protocols().isEmpty());
            train(desk, "ials", Map.of());
            train(desk, "embedding-dot", Map.of("epochs", "8"));
            String protocol = session.protocols().getFirst().name();
            assertThat(protocol).isNotEmpty();
            while (Screenshots.onWindow(() -> !session.trainings().active().isEmpty())) {
                for (String page : PAGES) {
                    Screenshots.doOnWindow(() -> {
                        pulses.now("train, " + page + " opens");
                        desk.window().frame().show(page);
                    });
                    Thread.sleep(250);
                    Screenshots.doOnWindow(() -> pulses.now("train, " + page + " is open"));
                    Thread.sleep(450);
                }
            }
            Screenshots.doOnWindow(pulses::stop);
            System.out.print(Screenshots.onWindow(pulses::report));
            assertThat(Screenshots.onWindow(pulses::count)).isPositive();
        }
    }

    private static void train(Desk desk, String model, Map<String, String> parameters) throws Exception {
        ProjectSession session = desk.sessions().session();
        Screenshots.doOnWindow(() -> session.trainings().start(
                new Trainings.Wish(
                        model, session.protocols().getFirst().name(), model, parameters, 1,
                        model.equals("ials") ? "" : "auto"),
                new ReadOnlyStringWrapper(model).getReadOnlyProperty(), outcome -> {}));
    }
}
