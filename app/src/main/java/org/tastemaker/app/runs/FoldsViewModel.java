// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

/// The cross-validations of the project, and what each says of one metric.
final class FoldsViewModel {
    private static final String TASK = "runs.folds";

    private final PageContext context;
    private final ProjectSession session;
    private final RunsViewModel runs;
    private final FollowedMetric metric;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final InvalidationListener onChange = change -> follow();
    private List<String> known = List.of();
    private List<Object> judged = List.of();

    /// A cross-validation with what it says of the metric.
    ///
    /// @param outcome empty if its runs do not have the metric
    record Line(CrossValidations.CrossValidation validation, Optional<CrossValidations.Outcome> outcome) {}

    FoldsViewModel(PageContext context, ProjectSession session, RunsViewModel runs) {
        this.context = context;
        this.session = session;
        this.runs = runs;
        this.metric = new FollowedMetric(runs);
        runs.lines().addListener(onChange);
        metric.property().addListener(onChange);
        session.protocols().addListener(onChange);
        follow();
    }

    ObjectProperty<@Nullable String> metricProperty() {
        return metric.property();
    }

    /// @return metrics to choose from
    List<String> metrics() {
        return known.isEmpty() ? runs.metrics() : known;
    }

    /// @return in the order in which they were begun
    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// @return whether a metric is a mean over users, whose interval is one over users too
    boolean isOfUsers(String name) {
        return runs.names().parse(name).metric() instanceof Metric.OfList;
    }

    /// @return number of the line whose folds are looked at
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(int line) {
        if (line >= 0 && line < lines.get().size()) {
            chosen.set(line);
        }
    }

    private void follow() {
        CrossValidations found = CrossValidations.of(runs.every(), session.protocols());
        known = found.metrics();
        String of = metric.follow(metrics());
        List<Object> asked = new ArrayList<>(List.of(String.valueOf(of)));
        asked.addAll(found.all());
        // an epoch of a run that learns changes no fold
        if (asked.equals(judged)) {
            return;
        }
        judged = asked;
        context.tasks().compute(
                TASK,
                cancellation -> {
                    TaskContext task = new TaskContext(TaskListener.SILENT, cancellation, 1);
                    return found.all().stream()
                            .map(each -> new Line(each, of == null ? Optional.empty() : each.outcome(of, task)))
                            .toList();
                },
                this::show,
                context.notices()::problem);
    }

    /// What has become more is looked at; else the same as before.
    private void show(List<Line> now) {
        List<Line> before = lines.get();
        int wanted = Math.min(chosen.get(), Math.max(0, now.size() - 1));
        for (int n = 0; n < now.size(); n++) {
            CrossValidations.CrossValidation each = now.get(n).validation();
            if (!before.isEmpty() && before.stream().noneMatch(line -> same(line.validation(), each))) {
                wanted = n;
            }
        }
        lines.set(now);
        chosen.set(wanted);
    }

    private static boolean same(CrossValidations.CrossValidation one, CrossValidations.CrossValidation other) {
        return one.folds().equals(other.folds());
    }

    void dispose() {
        runs.lines().removeListener(onChange);
        session.protocols().removeListener(onChange);
        context.tasks().cancel(TASK);
    }
}
