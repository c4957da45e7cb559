// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.Jobs;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.job.JobRequest;

/// The studies that wait or are at work, by name. Used on the window's thread; lives as long as the page.
public final class StudyJobs {
    private final ProjectSession session;
    private final ObservableMap<String, JobItem> active = FXCollections.observableHashMap();

    public StudyJobs(ProjectSession session) {
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
}
