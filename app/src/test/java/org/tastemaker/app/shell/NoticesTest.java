// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.theme.Theme;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

class NoticesTest {
    private final Language language = new Language(Locale.ENGLISH);

    private static Scene scene(Notices notices) {
        Scene scene = new Scene(new StackPane(notices.stack()), 800, 600);
        new Theme(ThemeChoice.LIGHT).dress(scene);
        scene.snapshot(null);
        return scene;
    }

    private static List<Label> labels(Notices notices) {
        return notices.stack().lookupAll(".label").stream()
                .filter(node -> node instanceof Label && node.getParent().getStyleClass().contains("notice"))
                .map(Label.class::cast)
                .toList();
    }

    @Test
    void aLongMessageIsSeenAsAWholeAndNoMessageCoversAnother() throws Exception {
        Screenshots.doOnWindow(() -> {
            Notices notices = new Notices(language);
            notices.problem(new ProblemException(ProblemKind.INPUT, "network.problem.diverged", 3, 120, 10));
            notices.tell("shell.undo.done", "remove run");
            Scene scene = scene(notices);
            scene.snapshot(null);
            List<Label> labels = labels(notices);
            assertThat(labels).hasSize(2).allSatisfy(label ->
                    assertThat(label.getHeight()).isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()) - 0.5));
            assertThat(labels.getFirst().getHeight()).isGreaterThan(3 * labels.getLast().getHeight() / 2);
            assertThat(labels.getFirst().localToScene(labels.getFirst().getLayoutBounds()).getMaxY())
                    .isLessThan(labels.getLast().localToScene(labels.getLast().getLayoutBounds()).getMinY());
        });
    }

    @Test
    void aMessageFollowsTheLanguageAndItsActionIsDoneOnce() throws Exception {
        Screenshots.doOnWindow(() -> {
            Notices notices = new Notices(language);
            AtomicInteger done = new AtomicInteger();
            notices.offer("shell.redo", done::incrementAndGet, "shell.undo.done", "x");
            scene(notices);
            assertThat(labels(notices).getFirst().getText()).isEqualTo("Undone: x");
            language.use(Locale.SIMPLIFIED_CHINESE);
            assertThat(labels(notices).getFirst().getText()).isEqualTo("已撤销：x");
            Button redo = (Button) notices.stack().lookup(".secondary");
            assertThat(redo.getText()).isEqualTo("重做");
            redo.fire();
            assertThat(done).hasValue(1);
            assertThat(notices.stack().getChildren()).isEmpty();
        });
    }

    @Test
    void notMoreThanFourAreSeen() throws Exception {
        Screenshots.doOnWindow(() -> {
            Notices notices = new Notices(language);
            for (int i = 0; i < 7; i++) {
                notices.tell("shell.undo.done", Integer.toString(i));
            }
            scene(notices);
            assertThat(labels(notices)).extracting(Label::getText)
                    .containsExactly("Undone: 3", "Undone: 4", "Undone: 5", "Undone: 6");
        });
    }

    @Test
    void whatNothingElseCaughtIsToldOnceInAWhile() throws Exception {
        Screenshots.doOnWindow(() -> {
            Notices notices = new Notices(language);
            AtomicLong clock = new AtomicLong();
            LastResort resort = new LastResort(notices, clock::get);
            for (int frame = 0; frame < 60; frame++) {
                resort.uncaughtException(Thread.currentThread(), new IllegalStateException("no picture"));
                clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(16));
            }
            scene(notices);
            assertThat(labels(notices)).singleElement().satisfies(label ->
                    assertThat(label.getText()).contains("no picture"));
            clock.addAndGet(TimeUnit.SECONDS.toNanos(10));
            resort.uncaughtException(Thread.currentThread(), new IllegalStateException("again"));
            scene(notices);
            assertThat(labels(notices)).hasSize(2);
        });
    }
}
