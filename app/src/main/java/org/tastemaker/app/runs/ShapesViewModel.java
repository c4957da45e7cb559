// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.Jobs;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.job.JobRequest;

/// The curves of runs, which a job computes when they are asked for. They are kept while the project is open.
final class ShapesViewModel {
    /// The job evaluates too; this is what every run has.
    private static final String METRIC = "ndcg@10";

    private final PageContext context;
    private final ProjectSession session;
    private final RunsViewModel runs;
    private final ObservableMap<String, RunCurves> curves = FXCollections.observableMap(new LinkedHashMap<>());
    private final BooleanProperty underway = new SimpleBooleanProperty(this, "underway");

    ShapesViewModel(PageContext context, ProjectSession session, RunsViewModel runs) {
        this.context = context;
        this.session = session;
        this.runs = runs;
    }

    /// @return by the name of a run
    ObservableMap<String, RunCurves> curves() {
        return curves;
    }

    ReadOnlyBooleanProperty underwayProperty() {
        return underway;
    }

    /// @return runs that are done and have no curves yet
    List<String> missing() {
        return runs.lines().stream()
                .filter(line -> line.state() == RunState.DONE && !curves.containsKey(line.name()))
                .map(RunLine::name)
                .toList();
    }

    /// Queues the job that computes the curves of all runs that have none; the task strip shows it.
    void compute() {
        List<String> of = missing();

        if (session.readOnly().isPresent()) {
            session.readOnly().ifPresent(context.notices()::problem);
            return;
        }
        if (of.isEmpty() || underway.get()) {
            return;
        }
        underway.set(true);
        session.jobs().submit(
                new JobRequest("evaluate", session.path().toString(), Map.of(
                        "run", of, "metrics", List.of(METRIC), "on", List.of("test"),
                        "curves", List.of("true"))),
                context.language().text("runspage.shapes.job", of.size()),
                Jobs.Lane.LONG,
                outcome -> {
                    underway.set(false);
                    if (outcome instanceof JobOutcome.Done done) {
                        curves.putAll(RunCurves.parse(done.result()));
                    } else if (outcome instanceof JobOutcome.Failed failed) {
                        context.notices().problem(failed.cause());
                    }
                });
    }
}
