// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.text.Language;

/// What the task strip unfolds: the jobs of this session, and the log of the one that is chosen.
final class TaskPanel extends HBox {
    private final Language language;
    private final JobText words;
    private final ListView<JobItem> list = new ListView<>();
    private final TextArea log = new TextArea();
    private final ListChangeListener<JobItem.LogLine> logWatcher = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::write);
        }
    };
    private final InvalidationListener endWatcher = change -> writeEnd();
    private @Nullable JobItem logged;

    TaskPanel(Language language, JobQueue queue, JobText words) {
        this.language = language;
        this.words = words;
        getStyleClass().add("strip-panel");
        list.getStyleClass().add("job-list");
        list.setItems(queue.items());
        list.setCellFactory(view -> new JobCell());
        list.accessibleTextProperty().bind(language.text("shell.strip.queue"));
        list.setPlaceholder(Words.label(language.text("shell.strip.nothing"), "muted", "small"));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> logOf(now));
        list.setPrefSize(520, 190);
        log.getStyleClass().add("log");
        log.setEditable(false);
        log.setWrapText(true);
        log.accessibleTextProperty().bind(language.text("shell.strip.log"));
        log.setPrefSize(400, 190);
        HBox.setHgrow(log, Priority.ALWAYS);
        getChildren().addAll(list, log);
        setPrefHeight(202);
        language.textsProperty().addListener((property, before, now) -> {
            list.refresh();
            logOf(logged);
        });
    }

    /// @param job the job whose log is shown
    void select(@Nullable JobItem job) {
        if (job != null) {
            list.getSelectionModel().select(job);
            list.scrollTo(job);
        }
    }

    private void write(JobItem.LogLine each) {
        log.appendText(words.line(each) + "\n");
    }

    private void writeEnd() {
        JobItem job = logged;
        if (job != null && job.state() == JobItem.State.FAILED) {
            log.appendText(words.doing(job) + "\n");
        }
    }

    private void logOf(@Nullable JobItem job) {
        if (logged != null) {
            logged.log().removeListener(logWatcher);
            logged.stateProperty().removeListener(endWatcher);
        }
        logged = job;
        log.clear();
        if (job != null) {
            job.log().forEach(this::write);
            writeEnd();
            job.log().addListener(logWatcher);
            job.stateProperty().addListener(endWatcher);
        }
    }

    private final class JobCell extends ListCell<JobItem> {
        private final Label name = Words.plain("", "medium");
        private final Label doing = Words.plain("", "muted", "small");
        private final ProgressBar part = new ProgressBar(0);
        private final Region state = new Region();
        private final Button stop;
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
            stop = Words.iconButton("fth-x", language.text("shell.job.cancel"), () -> {
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
                stop.setVisible(!over);
                state.getStyleClass().setAll("dot", job.state().name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
