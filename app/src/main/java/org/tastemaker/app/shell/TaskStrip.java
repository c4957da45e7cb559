// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.text.Language;

/// The foot of the window, always there: what runs, its bar, rate and time left, cancel. A click
/// unfolds the queue and the log.
final class TaskStrip extends VBox {
    private final Language language;
    private final JobQueue queue;
    private final JobText words;
    private final BooleanProperty unfolded = new SimpleBooleanProperty(this, "unfolded");
    private final Region dot = new Region();
    private final Label title = Words.plain("");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label speed = Words.plain("", "muted");
    private final Button cancel;
    private final Label counts = Words.plain("", "muted");
    private final HBox line;
    private final TaskPanel panel;
    private final InvalidationListener watcher = change -> show();
    private @Nullable JobItem watched;

    TaskStrip(Language language, JobQueue queue) {
        this.language = language;
        this.queue = queue;
        this.words = new JobText(language);
        this.panel = new TaskPanel(language, queue, words);
        getStyleClass().add("task-strip");
        dot.getStyleClass().add("dot");
        bar.getStyleClass().add("thin-bar");
        bar.setPrefWidth(150);
        title.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(title.textProperty());
        title.setTooltip(whole);
        speed.setMinWidth(USE_PREF_SIZE);
        counts.setMinWidth(USE_PREF_SIZE);
        bar.accessibleTextProperty().bind(title.textProperty());
        cancel = Words.button(language.text("shell.job.cancel"), "link", () -> {
            if (watched != null) {
                watched.cancel();
            }
        });
        cancel.setMinWidth(USE_PREF_SIZE);
        line = new HBox(dot, title, bar, speed, cancel, Words.spring(), counts, Words.icon("fth-chevron-up"));
        line.getStyleClass().add("strip-line");
        line.setFocusTraversable(true);
        line.setAccessibleRole(AccessibleRole.BUTTON);
        line.accessibleTextProperty().bind(language.text("shell.strip.toggle", title.textProperty()));
        line.setOnMouseClicked(event -> toggle());
        line.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                toggle();
                event.consume();
            }
        });
        getChildren().add(line);
        unfolded.addListener((property, before, now) -> fold(now));
        queue.items().addListener((ListChangeListener<JobItem>) change -> follow());
        language.textsProperty().addListener(watcher);
        follow();
    }

    BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    void toggle() {
        unfolded.set(!unfolded.get());
    }

    private void follow() {
        Optional<JobItem> current = queue.current();
        if (watched != current.orElse(null)) {
            if (watched != null) {
                watched.progressProperty().removeListener(watcher);
                watched.stateProperty().removeListener(watcher);
                watched.title().removeListener(watcher);
            }
            watched = current.orElse(null);
            if (watched != null) {
                watched.progressProperty().addListener(watcher);
                watched.stateProperty().addListener(watcher);
                watched.title().addListener(watcher);
            }
        }
        show();
    }

    private void show() {
        JobItem job = watched;
        boolean active = job != null && !job.state().isOver();
        for (Node node : new Node[] {bar, speed, cancel}) {
            node.setVisible(active);
            node.setManaged(active);
        }
        dot.getStyleClass().setAll("dot", job == null ? "idle" : job.state().name().toLowerCase(Locale.ROOT));
        if (job == null) {
            title.setText(language.get("shell.strip.nothing"));
            counts.setText("");
            return;
        }
        String doing = words.doing(job);
        title.setText(doing.isEmpty() ? job.title().getValue() : job.title().getValue() + " · " + doing);
        bar.setProgress(words.fraction(job));
        speed.setText(words.speed(job));
        cancel.setDisable(job.state() == JobItem.State.CANCELLING);
        counts.setText(queue.running() + queue.waiting() == 0
                ? ""
                : language.get("shell.strip.counts", queue.running(), queue.waiting()));
    }

    private void fold(boolean open) {
        line.getChildren().set(
                line.getChildren().size() - 1, Words.icon(open ? "fth-chevron-down" : "fth-chevron-up"));
        if (!open) {
            getChildren().setAll(line);
            return;
        }
        panel.select(watched);
        getChildren().setAll(line, panel);
    }
}
