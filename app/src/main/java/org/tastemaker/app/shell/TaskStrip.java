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
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
    private final ListView<JobItem> list = new ListView<>();
    private final TextArea log = new TextArea();
    private final InvalidationListener watcher = change -> show();
    private @Nullable JobItem watched;
    private @Nullable JobItem logged;

    TaskStrip(Language language, JobQueue queue) {
        this.language = language;
        this.queue = queue;
        this.words = new JobText(language);
        getStyleClass().add("task-strip");
        dot.getStyleClass().add("dot");
        bar.getStyleClass().add("thin-bar");
        bar.setPrefWidth(150);
        title.setMinWidth(0);
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
        list.getStyleClass().add("job-list");
        list.setItems(queue.items());
        list.setCellFactory(view -> new JobCell());
        list.accessibleTextProperty().bind(language.text("shell.strip.queue"));
        list.setPlaceholder(Words.label(language.text("shell.strip.nothing"), "muted", "small"));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> logOf(now));
        list.setPrefSize(520, 190);
        log.getStyleClass().add("log");
        log.setEditable(false);
        log.accessibleTextProperty().bind(language.text("shell.strip.log"));
        log.setPrefSize(400, 190);
        HBox.setHgrow(log, Priority.ALWAYS);
        HBox panel = new HBox(list, log);
        panel.getStyleClass().add("strip-panel");
        panel.setPrefHeight(202);
        getChildren().setAll(line, panel);
        if (watched != null) {
            list.getSelectionModel().select(watched);
        }
    }

    private final ListChangeListener<JobItem.LogLine> logWatcher = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::write);
        }
    };

    private void write(JobItem.LogLine each) {
        log.appendText(words.line(each) + "\n");
    }

    private void logOf(@Nullable JobItem job) {
        if (logged != null) {
            logged.log().removeListener(logWatcher);
        }
        logged = job;
        log.clear();
        if (job != null) {
            job.log().forEach(this::write);
            job.log().addListener(logWatcher);
        }
    }

    private final class JobCell extends ListCell<JobItem> {
        private final Label name = Words.plain("", "medium");
        private final Label doing = Words.plain("", "muted", "small");
        private final ProgressBar part = new ProgressBar(0);
        private final Region state = new Region();
        private final HBox row;
        private final InvalidationListener follow = change -> fill();
        private @Nullable JobItem job;

        JobCell() {
            part.getStyleClass().add("thin-bar");
            part.setPrefWidth(90);
            part.setFocusTraversable(false);
            part.accessibleTextProperty().bind(name.textProperty());
            name.setMinWidth(USE_PREF_SIZE);
            doing.setMinWidth(0);
            Button stop = Words.iconButton("fth-x", language.text("shell.job.cancel"), () -> {
                if (job != null) {
                    job.cancel();
                }
            });
            stop.setFocusTraversable(false);
            row = new HBox(state, name, doing, Words.spring(), part, stop);
            row.getStyleClass().add("job-row");
            setMinWidth(0);
            setPrefWidth(1);
        }

        @Override
        protected void updateItem(JobItem item, boolean empty) {
            super.updateItem(item, empty);
            if (job != null) {
                job.progressProperty().removeListener(follow);
                job.stateProperty().removeListener(follow);
            }
            job = empty ? null : item;
            setGraphic(job == null ? null : row);
            if (job != null) {
                job.progressProperty().addListener(follow);
                job.stateProperty().addListener(follow);
                fill();
            }
        }

        private void fill() {
            if (job != null) {
                name.setText(job.title().getValue());
                doing.setText(words.doing(job));
                part.setProgress(words.fraction(job));
                boolean over = job.state().isOver();
                part.setVisible(!over);
                row.getChildren().getLast().setVisible(!over);
                state.getStyleClass().setAll("dot", job.state().name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
