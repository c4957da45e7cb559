// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.PartsOfStudies;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.RunColours;
import org.tastemaker.app.session.Trainings;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.app.undo.UndoCommand;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.Metrics;
import org.tastemaker.job.JobEvent;
import org.tastemaker.model.Family;
import org.tastemaker.model.Model;
import org.tastemaker.model.Models;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.project.MetricPoint;
import org.tastemaker.project.RunRecord;

/// What the Runs page knows and does: the lines of the leader board with their curves, which of them are
/// selected, which is the baseline, and what can be done with a run.
final class RunsViewModel {
    /// Candidates of full ranking.
    static final String FULL = "full";

    private static final String BASELINE = "runs.baseline";

    private final PageContext context;
    private final ProjectSession session;
    private final MetricNames names;
    private final Map<String, Family> families;
    private final ObservableList<RunLine> lines = FXCollections.observableArrayList();
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private final ObservableList<String> selected = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> metric = new SimpleObjectProperty<>();
    private final ObjectProperty<String> candidates = new SimpleObjectProperty<>(this, "candidates", FULL);
    private final ObservableList<String> allCandidates = FXCollections.observableArrayList(FULL);
    private final ReadOnlyObjectWrapper<@Nullable String> baseline = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final InvalidationListener onRuns = change -> reload();
    private final Consumer<JobEvent> onRecorded = this::recorded;
    private final BooleanProperty withParts = new SimpleBooleanProperty(this, "withParts");
    private final ReadOnlyIntegerWrapper partCount = new ReadOnlyIntegerWrapper();
    private final Map<String, List<MetricPoint>> points = new HashMap<>();
    private final Set<String> evaluated = new HashSet<>();
    private List<RunLine> every = List.of();
    private PartsOfStudies parts = new PartsOfStudies(Map.of());
    private @Nullable String wished;
    private @Nullable String instead;

    RunsViewModel(PageContext context, ProjectSession session) {
        this.context = context;
        this.session = session;
        this.names = new MetricNames(context.language(), Metrics.installed());
        this.families = Models.installed().all().stream()
                .map(Model::descriptor)
                .collect(Collectors.toMap(each -> each.name(), each -> each.family()));
        session.runs().addListener(onRuns);
        session.trainings().active().addListener(onRuns);
        session.onRecorded(onRecorded);
        metric.addListener((property, before, now) -> arrange(every));
        candidates.addListener((property, before, now) -> reload());
        withParts.addListener((property, before, now) -> arrange(every));
        session.read("runs.baseline", (project, cancellation) -> project.setting(BASELINE),
                found -> found.filter(name -> !name.isEmpty()).ifPresent(name -> {
                    baseline.set(name);
                    arrange(every);
                }),
                failure::set);
        reload();
    }

    /// @return the runs that are shown, best first; the pinned baseline on top, those at work below it, those without values last
    ObservableList<RunLine> lines() {
        return lines;
    }

    /// @return all runs, those too that are parts of studies and are not shown
    List<RunLine> every() {
        return every;
    }

    /// @return whether parts of studies are among [#lines] beside the user's own runs
    BooleanProperty withPartsProperty() {
        return withParts;
    }

    /// @return how many parts of studies there are beside her own runs
    ReadOnlyIntegerProperty partCountProperty() {
        return partCount.getReadOnlyProperty();
    }

    /// @return grows whenever a line or a curve has changed
    IntegerProperty revisionProperty() {
        return revision;
    }

    /// @return names of the selected runs, in the order of the board
    ObservableList<String> selected() {
        return selected;
    }

    /// @return the metric that the board is sorted by and that has intervals
    ObjectProperty<@Nullable String> metricProperty() {
        return metric;
    }

    /// @return what the items of the test part were ranked among, as it is written: `full`, `sampled:100`
    ObjectProperty<String> candidatesProperty() {
        return candidates;
    }

    /// @return what some run was evaluated with, full ranking first
    ObservableList<String> allCandidates() {
        return allCandidates;
    }

    /// @return name of the pinned run; null if none is
    ReadOnlyObjectProperty<@Nullable String> baselineProperty() {
        return baseline.getReadOnlyProperty();
    }

    /// @return why the runs could not be read; null if they could
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    RunColours colours() {
        return session.runColours();
    }

    boolean isEmpty() {
        return session.runs().isEmpty() && session.trainings().active().isEmpty();
    }

    boolean isBaseline(RunLine line) {
        return line.name().equals(baseline.get()) || families.get(line.model()) == Family.BASELINE;
    }

    boolean isPinned(RunLine line) {
        return line.name().equals(baseline.get());
    }

    Optional<RunLine> line(String run) {
        return lines.stream().filter(each -> each.name().equals(run)).findFirst();
    }

    /// @return metrics of the test part, in the order of the evaluations
    List<String> metrics() {
        Set<String> all = new LinkedHashSet<>();
        lines.forEach(line -> {
            Evaluation known = line.evaluation();
            if (known != null) {
                all.addAll(known.metrics().keySet());
            }
        });
        return List.copyOf(all);
    }

    /// @return validation series of all runs, the most frequent first
    List<String> validationSeries() {
        Map<String, Long> count = lines.stream()
                .flatMap(line -> line.points().stream().map(MetricPoint::series).distinct())
                .filter(series -> !series.equals("loss"))
                .collect(Collectors.groupingBy(series -> series, Collectors.counting()));
        return count.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    MetricNames names() {
        return names;
    }

    private void recorded(JobEvent event) {
        if (event instanceof JobEvent.Point point) {
            List<MetricPoint> known = points.get(point.run());
            if (known != null) {
                known.add(point.point());
                revision.set(revision.get() + 1);
            }
        } else if (event instanceof JobEvent.Artefact artefact && artefact.kind().equals("evaluation")) {
            evaluated.add(artefact.name());
            reload();
        }
    }

    void reload() {
        Set<String> changed = Set.copyOf(evaluated);
        RunsRead.Known known = new RunsRead.Known(
                every.stream().collect(Collectors.toMap(RunLine::name, line -> line)), changed, candidates.get());
        session.read(
                "runs.lines",
                (project, cancellation) -> RunsRead.of(project, known, cancellation),
                found -> {
                    evaluated.removeAll(changed);
                    if (!allCandidates.equals(found.candidates())) {
                        allCandidates.setAll(found.candidates());
                    }
                    parts = found.parts();
                    show(found.lines());
                },
                problem -> {
                    failure.set(problem);
                    loaded.set(true);
                });
    }

    private void show(List<RunLine> read) {
        failure.set(null);
        List<RunLine> all = new ArrayList<>();
        for (RunLine line : read) {
            List<MetricPoint> known = points.get(line.name());
            if (known == null || known.size() < line.points().size()) {
                known = new ArrayList<>(line.points());
                points.put(line.name(), known);
            }
            RunState state = session.trainings().of(line.name())
                    .map(active -> active.item().state() == JobItem.State.QUEUED ? RunState.WAITING : RunState.RUNNING)
                    .orElse(line.state());
            all.add(new RunLine(line.name(), line.model(), line.record(), state, line.evaluation(), known));
        }
        Set<String> recorded = all.stream().map(RunLine::name).collect(Collectors.toSet());
        for (Trainings.Active active : session.trainings().active()) {
            if (!recorded.contains(active.run())) {
                all.add(new RunLine(active.run(), active.model(), null, RunState.WAITING, null, List.of()));
            }
        }
        arrange(all);
        loaded.set(true);
    }

    private void arrange(List<RunLine> all) {
        every = List.copyOf(all);
        List<RunLine> own = parts.without(all, RunLine::name, this::isPinned);
        List<RunLine> chosen = withParts.get() ? all : own;
        partCount.set(all.size() - own.size());
        Set<String> metrics = new LinkedHashSet<>();
        for (RunLine line : chosen) {
            Evaluation known = line.evaluation();
            if (known != null) {
                metrics.addAll(known.metrics().keySet());
            }
        }
        String by = metric.get();
        if ((by == null || !metrics.contains(by)) && !metrics.isEmpty()) {
            wished = by;
            instead = metrics.contains("ndcg@10") ? "ndcg@10" : metrics.iterator().next();
            metric.set(instead);
            return;
        }
        String back = wished;
        if (back != null && metrics.contains(back) && by != null && by.equals(instead)) {
            wished = null;
            metric.set(back);
            return;
        }
        List<RunLine> sorted = new ArrayList<>(chosen);
        Comparator<RunLine> order = Comparator.comparing((RunLine line) -> !line.name().equals(baseline.get()))
                .thenComparing(line -> !line.state().isActive());
        if (by != null) {
            double sign = names.isBetterLow(by) ? 1 : -1;
            order = order.thenComparingDouble(line -> {
                double value = line.value(by);
                return Double.isNaN(value) ? Double.POSITIVE_INFINITY : sign * value;
            });
        }
        sorted.sort(order);
        lines.setAll(sorted);
        selected.removeIf(name -> line(name).isEmpty());
        revision.set(revision.get() + 1);
    }

    /// @return whether the project is only read; says so
    private boolean refuses() {
        session.readOnly().ifPresent(context.notices()::problem);
        return session.readOnly().isPresent();
    }

    boolean isReadOnly() {
        return session.readOnly().isPresent();
    }

    /// Goes on with a run that stopped before its end.
    void resume(RunLine line) {
        RunRecord record = line.record();
        if (refuses() || record == null || session.trainings().of(line.name()).isPresent()) {
            return;
        }
        session.trainings().resume(record, context.language().text("runspage.job.resume", line.name()), outcome -> {
            if (outcome instanceof JobOutcome.Failed failed) {
                context.notices().problem(failed.cause());
            }
        });
    }

    void cancel(RunLine line) {
        session.trainings().of(line.name()).ifPresent(active -> active.item().cancel());
    }

    /// Pins a run as the baseline, or takes the pin away if it is that run. Can be undone.
    void pin(RunLine line) {
        if (refuses()) {
            return;
        }
        String before = baseline.get();
        String after = line.name().equals(before) ? null : line.name();
        context.undo().perform(UndoCommand.of(
                "runspage.undo.pin", () -> setBaseline(after), () -> setBaseline(before)));
    }

    private void setBaseline(@Nullable String run) {
        baseline.set(run);
        arrange(every);
        String kept = run == null ? "" : run;
        session.write(project -> project.putSetting(BASELINE, kept), () -> {}, context.notices()::problem);
    }

    /// Removes a run with all that belongs to it; undoing puts all of it back.
    void remove(RunLine line) {
        RunRecord record = line.record();
        if (record == null || line.state().isActive() || refuses()) {
            return;
        }
        session.read(
                "runs.remove." + line.name(),
                (project, cancellation) -> RemovedRun.read(project, line.name()),
                removed -> {
                    UndoCommand command = UndoCommand.of(
                            "runspage.undo.remove",
                            () -> session.write(
                                    project -> project.removeRun(removed.record().name()), this::changed, context.notices()::problem),
                            () -> session.write(removed::putBack, this::changed, context.notices()::problem));
                    context.undo().perform(command);
                    context.notices().offer("shell.undo", () -> {
                        if (command.equals(context.undo().nextUndoProperty().get())) {
                            context.undo().undo();
                        }
                    }, "runspage.removed", removed.record().name());
                },
                context.notices()::problem);
    }

    private void changed() {
        points.clear();
        session.reload();
    }

    String describe(Throwable cause) {
        return cause instanceof ProblemException known
                ? known.describe(context.language().texts())
                : context.language().get("shell.notice.unexpected", Objects.toString(cause));
    }

    void dispose() {
        session.runs().removeListener(onRuns);
        session.trainings().active().removeListener(onRuns);
        session.removeOnRecorded(onRecorded);
        context.tasks().cancel("runs.lines");
    }
}
