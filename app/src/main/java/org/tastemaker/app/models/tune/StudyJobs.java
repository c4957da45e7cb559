// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.Jobs;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.app.undo.UndoCommand;
import org.tastemaker.job.JobRequest;
import org.tastemaker.tune.Studies;
import org.tastemaker.tune.Study;

/// The studies that wait or are at work, by name, and the end of those that nobody wants any more. Used on the window's
/// thread; lives as long as the page.
public final class StudyJobs {
    private final PageContext context;
    private final ProjectSession session;
    private final IntegerProperty removals = new SimpleIntegerProperty(this, "removals");
    private final ObservableMap<String, JobItem> active = FXCollections.observableHashMap();

    public StudyJobs(PageContext context, ProjectSession session) {
        this.context = context;
        this.session = session;
    }

    /// @return follows them
    ObservableMap<String, JobItem> active() {
        return active;
    }

    Optional<JobItem> of(String study) {
        return Optional.ofNullable(active.get(study));
    }

    /// @param options of the job `tune`
    /// @param title what runs, for the task strip
    /// @param onOver hears how it ended
    void start(String study, Map<String, List<String>> options, ObservableValue<String> title, Consumer<JobOutcome> onOver) {
        JobItem item = session.jobs().submit(
                new JobRequest("tune", session.path().toString(), options), title, Jobs.Lane.LONG, outcome -> {
                    active.remove(study);
                    onOver.accept(outcome);
                });
        if (!item.state().isOver()) {
            active.put(study, item);
        }
    }

    /// @return grows whenever a study was removed or came back
    IntegerProperty removalsProperty() {
        return removals;
    }

    /// Removes a study with its trials, which can be undone; runs that it trained stay.
    void remove(Study study) {
        String name = study.plan().name();
        if (session.readOnly().isPresent()) {
            session.readOnly().ifPresent(context.notices()::problem);
            return;
        }
        if (active.containsKey(name)) {
            return;
        }
        String document = Studies.text(study);
        long runs = session.runs().stream().filter(run -> name.equals(run.environment().get("study"))).count();
        UndoCommand command = UndoCommand.of(
                "modelspage.tune.undo.remove",
                () -> session.write(project -> Studies.remove(project, name), this::changed, context.notices()::problem),
                () -> session.write(project -> Studies.put(project, name, document), this::changed, context.notices()::problem));
        context.undo().perform(command);
        context.notices().offer("shell.undo", () -> {
            if (command.equals(context.undo().nextUndoProperty().get())) {
                context.undo().undo();
            }
        }, "modelspage.tune.removed", name, runs);
    }

    private void changed() {
        removals.set(removals.get() + 1);
    }
}
