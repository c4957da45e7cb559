// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.compare.PairedTest;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// Two runs against each other: which two, in which metric, by which test, and by what their users are divided. What is
/// found comes from the background; nothing is computed while nobody looks.
final class PairViewModel {
    private final PageContext context;
    private final ProjectSession session;
    private final RunsViewModel runs;
    private final ReadOnlyObjectWrapper<@Nullable RunLine> first = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunLine> second = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable String> metric = new SimpleObjectProperty<>(this, "metric");
    private final ObjectProperty<PairedTest> test = new SimpleObjectProperty<>(this, "test", PairedTest.T);
    private final ObjectProperty<@Nullable String> divideBy = new SimpleObjectProperty<>(this, "divideBy", "activity");
    private final ObservableList<String> divisions = FXCollections.observableArrayList();
    private final ObservableList<String> metrics = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable PairFindings> findings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UserPairs> users = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PairSegments> segments = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> segmentProblem = new ReadOnlyObjectWrapper<>();
    private final InvalidationListener onChange = change -> follow();
    private boolean shown;

    PairViewModel(PageContext context, ProjectSession session, RunsViewModel runs) {
        this.context = context;
        this.session = session;
        this.runs = runs;
        runs.lines().addListener(onChange);
        runs.selected().addListener(onChange);
        metric.addListener((property, before, now) -> findUsersAndSegments());
        divideBy.addListener((property, before, now) -> findSegments());
    }

    /// @return the run that goes to the right; null if there are not two to compare
    ReadOnlyObjectProperty<@Nullable RunLine> firstProperty() {
        return first.getReadOnlyProperty();
    }

    /// @return the run that goes up
    ReadOnlyObjectProperty<@Nullable RunLine> secondProperty() {
        return second.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable String> metricProperty() {
        return metric;
    }

    ObjectProperty<PairedTest> testProperty() {
        return test;
    }

    /// @return column of users, or one of the words of [org.tastemaker.segment.Segments]
    ObjectProperty<@Nullable String> divideByProperty() {
        return divideBy;
    }

    /// @return all that users can be divided by
    ObservableList<String> divisions() {
        return divisions;
    }

    /// @return metrics of which both runs have values per user
    ObservableList<String> metrics() {
        return metrics;
    }

    ReadOnlyObjectProperty<@Nullable PairFindings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable UserPairs> usersProperty() {
        return users.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable PairSegments> segmentsProperty() {
        return segments.getReadOnlyProperty();
    }

    /// @return why users cannot be divided so; null if they can
    ReadOnlyObjectProperty<@Nullable Throwable> segmentProblemProperty() {
        return segmentProblem.getReadOnlyProperty();
    }

    /// @return runs that can be compared: those with values on the test part
    List<String> candidates() {
        return runs.lines().stream().filter(line -> line.evaluation() != null).map(RunLine::name).toList();
    }

    /// @param looked whether somebody looks at the pair now
    void setShown(boolean looked) {
        shown = looked;
        follow();
    }

    /// Chooses the two; the rest of the page has them selected too.
    void choose(String one, String other) {
        if (!one.equals(other) && !runs.selected().equals(List.of(one, other))) {
            runs.selected().setAll(one, other);
        }
    }

    void swap() {
        RunLine one = first.get();
        RunLine other = second.get();
        if (one != null && other != null) {
            choose(other.name(), one.name());
        }
    }

    /// Selects a user and goes to her lists.
    void open(String user) {
        RunLine one = first.get();
        if (one != null) {
            context.selection().runProperty().set(one.name());
        }
        context.selection().userProperty().set(user);
        context.navigator().show("lists");
    }

    private void follow() {
        if (!shown) {
            return;
        }
        List<RunLine> pair = pair();
        RunLine one = pair.size() == 2 ? pair.get(0) : null;
        RunLine other = pair.size() == 2 ? pair.get(1) : null;
        boolean same = same(one, first.get()) && same(other, second.get());
        first.set(one);
        second.set(other);
        if (!same) {
            find();
        }
    }

    private static boolean same(@Nullable RunLine now, @Nullable RunLine before) {
        return now == null || before == null
                ? Objects.equals(now, before)
                : now.name().equals(before.name()) && Objects.equals(now.evaluation(), before.evaluation());
    }

    /// The two that are selected; beside one the baseline, or the best; else the two best.
    private List<RunLine> pair() {
        List<RunLine> possible = runs.lines().stream().filter(line -> line.evaluation() != null).toList();
        List<RunLine> pair = new ArrayList<>();
        runs.selected().forEach(name -> possible.stream().filter(line -> line.name().equals(name)).forEach(pair::add));
        possible.stream().filter(runs::isPinned).filter(line -> !pair.contains(line)).forEach(pair::add);
        possible.stream().filter(line -> !pair.contains(line)).forEach(pair::add);
        return pair.stream().limit(2).toList();
    }

    private void find() {
        RunLine one = first.get();
        RunLine other = second.get();
        findings.set(null);
        users.set(null);
        segments.set(null);
        if (one == null || other == null) {
            metrics.clear();
            return;
        }
        List<String> both = one.evaluation() == null || other.evaluation() == null ? List.of() : one.evaluation().perUser().keySet().stream()
                .filter(other.evaluation().perUser()::containsKey)
                .toList();
        if (!metrics.equals(both)) {
            metrics.setAll(both);
        }
        context.tasks().compute(
                "runs.pair", cancellation -> PairFindings.of(one, other, cancellation), findings::set, context.notices()::problem);
        String now = metric.get();
        String wanted = now != null && both.contains(now) ? now
                : both.contains(String.valueOf(runs.metricProperty().get())) ? runs.metricProperty().get()
                : both.isEmpty() ? null : both.getFirst();
        if (Objects.equals(now, wanted)) {
            findUsersAndSegments();
        } else {
            metric.set(wanted);
        }
    }

    private void findUsersAndSegments() {
        RunLine one = first.get();
        RunLine other = second.get();
        String of = metric.get();
        if (one == null || other == null || of == null || !metrics.contains(of)) {
            return;
        }
        boolean low = runs.names().isBetterLow(of);
        session.read(
                "runs.pair.users",
                (project, cancellation) -> {
                    Prepared data = project.prepared(one.protocol());
                    return UserPairs.of(one, other, of, data.data().users().identifiers()::name, low);
                },
                found -> users.set(found.orElse(null)),
                context.notices()::problem);
        findSegments();
    }

    private void findSegments() {
        RunLine one = first.get();
        RunLine other = second.get();
        String of = metric.get();
        String by = divideBy.get();
        if (one == null || other == null || of == null || by == null || !metrics.contains(of)) {
            return;
        }
        Metric.Direction better = runs.names().better(of);
        session.read(
                "runs.pair.segments",
                (project, cancellation) -> PairSegments.of(
                        one, other, of, by, project.prepared(one.protocol()), Part.TEST, better, cancellation),
                found -> {
                    segmentProblem.set(null);
                    segments.set(found.orElse(null));
                    found.map(PairSegments::possible).filter(all -> !all.equals(divisions)).ifPresent(divisions::setAll);
                },
                problem -> {
                    segments.set(null);
                    segmentProblem.set(problem);
                });
    }

    /// @return the power sentence's number: the smallest difference in this metric that such users show
    Optional<Double> detectable(String of) {
        PairFindings found = findings.get();
        return found == null ? Optional.empty() : Optional.ofNullable(found.differences().get(of))
                .flatMap(PairFindings.Difference::tested)
                .map(each -> each.detectable())
                .filter(value -> !value.isNaN());
    }

    String describe(Throwable cause) {
        return runs.describe(cause);
    }

    /// @return names of the two, by which of them they are
    Map<Boolean, String> names() {
        RunLine one = first.get();
        RunLine other = second.get();
        return Map.of(true, one == null ? "" : one.name(), false, other == null ? "" : other.name());
    }

    void dispose() {
        runs.lines().removeListener(onChange);
        runs.selected().removeListener(onChange);
        context.tasks().cancel("runs.pair");
        context.tasks().cancel("runs.pair.users");
        context.tasks().cancel("runs.pair.segments");
    }
}
