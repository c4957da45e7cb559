// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.Jobs;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.job.JobRequest;
import org.tastemaker.job.TrainingRows;
import org.tastemaker.project.RunRecord;

/// Learning curves over the size of the data: those that runs make already, and the trainings that make one.
final class LearningViewModel {
    /// Shares of the training rows that a run is trained again on.
    static final List<Double> SHARES = List.of(0.1, 0.25, 0.5);

    private final PageContext context;
    private final ProjectSession session;
    private final RunsViewModel runs;
    private final FollowedMetric metric;
    private final ReadOnlyObjectWrapper<LearningCurves> curves = new ReadOnlyObjectWrapper<>(new LearningCurves(List.of()));
    private final InvalidationListener onChange = change -> follow();

    LearningViewModel(PageContext context, ProjectSession session, RunsViewModel runs) {
        this.context = context;
        this.session = session;
        this.runs = runs;
        this.metric = new FollowedMetric(runs);
        runs.lines().addListener(onChange);
        metric.property().addListener(onChange);
        follow();
    }

    ObjectProperty<@Nullable String> metricProperty() {
        return metric.property();
    }

    ReadOnlyObjectProperty<LearningCurves> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    private void follow() {
        String now = metric.follow(runs.metrics());
        curves.set(now == null ? new LearningCurves(List.of()) : LearningCurves.of(runs.every(), now));
    }

    /// @return runs that learned from all training rows and can be trained again on fewer
    List<String> candidates() {
        return TrainedAgain.candidates(runs, session.protocols()).stream().map(RunRecord::name).toList();
    }

    /// @return shares of this run that no run has yet
    List<Double> missing(String run) {
        return SHARES.stream()
                .filter(share -> runs.every().stream().noneMatch(line -> line.name().equals(TrainingRows.nameAt(run, share))))
                .toList();
    }

    /// Trains the model of a run again on smaller shares of its training rows; the task strip shows the jobs.
    void measure(String run) {
        RunRecord record = runs.line(run).map(RunLine::record).orElse(null);
        if (session.readOnly().isPresent()) {
            session.readOnly().ifPresent(context.notices()::problem);
            return;
        }
        if (record == null) {
            return;
        }
        for (double share : missing(run)) {
            session.jobs().submit(
                    new JobRequest("train", session.path().toString(), options(record, share)),
                    context.language().text("runspage.job.resume", TrainingRows.nameAt(run, share)),
                    Jobs.Lane.LONG,
                    outcome -> {
                        if (outcome instanceof JobOutcome.Failed failed) {
                            context.notices().problem(failed.cause());
                        }
                    });
        }
    }

    private static Map<String, List<String>> options(RunRecord record, double share) {
        Map<String, List<String>> options = new TrainedAgain(record).options(TrainingRows.nameAt(record.name(), share), record.seed());
        options.put(RunRecord.TRAINING_SHARE, List.of(Double.toString(share)));
        return options;
    }

    /// @return what can be said of the last two points of a curve; empty if their users cannot be paired
    Optional<Verdict> lastStep(LearningCurves.LearningCurve curve) {
        String of = metric.property().get();
        List<LearningCurves.Point> points = curve.points();
        return of == null ? Optional.empty()
                : Verdict.of(points.getLast().run(), points.get(points.size() - 2).run(), of);
    }

    /// Compares the last two points of each curve in the background.
    ///
    /// @param onFound hears what can be said of each, in the order of the curves
    void judge(java.util.function.Consumer<List<Optional<Verdict>>> onFound) {
        List<LearningCurves.LearningCurve> all = curves.get().curves();
        context.tasks().compute(
                "runs.learning", cancellation -> all.stream().map(this::lastStep).toList(), onFound, context.notices()::problem);
    }

    void dispose() {
        runs.lines().removeListener(onChange);
        context.tasks().cancel("runs.learning");
    }
}
