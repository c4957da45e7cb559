// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.PageContext;

/// What the leader board says of its runs: whether the two best can be told apart, and how each stands to the
/// baseline, or to the best where none is pinned.
final class BoardViewModel {
    private static final String COLUMNS = "runs.columns";

    private final PageContext context;
    private final RunsViewModel runs;
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Standings> standings = new ReadOnlyObjectWrapper<>();
    private final ObservableMap<String, Boolean> columns = FXCollections.observableHashMap();
    private List<Object> verdictOf = List.of();
    private List<Object> standingsOf = List.of();

    BoardViewModel(PageContext context, ProjectSession session, RunsViewModel runs) {
        this.context = context;
        this.runs = runs;
        session.read("runs.columns", (project, cancellation) -> project.setting(COLUMNS), found -> {
            found.ifPresent(this::take);
            columns.addListener((InvalidationListener) change -> keep(session));
        }, context.notices()::problem);
        runs.revisionProperty().addListener((property, before, now) -> judge());
        judge();
    }

    /// @return whether the user wants a column of the board, by its id; columns she has said nothing of are left out
    ObservableMap<String, Boolean> columns() {
        return columns;
    }

    /// @return what can be said of the two best; null if there are not two
    ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// @return how the others stand to the baseline, or to the best; null while nothing can be said
    ReadOnlyObjectProperty<@Nullable Standings> standingsProperty() {
        return standings.getReadOnlyProperty();
    }

    private void take(String kept) {
        for (String each : kept.split(",", -1)) {
            if (each.length() > 1) {
                columns.putIfAbsent(each.substring(1), each.charAt(0) == '+');
            }
        }
    }

    private void keep(ProjectSession session) {
        if (session.readOnly().isEmpty()) {
            String kept = columns.entrySet().stream()
                    .map(each -> (each.getValue() ? "+" : "-") + each.getKey())
                    .sorted()
                    .collect(Collectors.joining(","));
            session.write(project -> project.putSetting(COLUMNS, kept), () -> {}, context.notices()::problem);
        }
    }

    /// @return runs that are done and have a value, best first
    private List<RunLine> ranked(String by) {
        double sign = runs.names().isBetterLow(by) ? 1 : -1;
        return runs.lines().stream()
                .filter(line -> line.state() == RunState.DONE && !Double.isNaN(line.value(by)))
                .sorted(Comparator.comparingDouble(line -> sign * line.value(by)))
                .toList();
    }

    private void judge() {
        String by = runs.metricProperty().get();
        List<RunLine> ranked = by == null ? List.of() : ranked(by);
        judgeBest(by, ranked);
        judgeAll(by, ranked);
    }

    /// @return what an answer belongs to: the runs and what was measured of them
    private static List<Object> asked(String what, List<RunLine> lines) {
        List<Object> asked = new ArrayList<>(List.of(what));
        lines.forEach(line -> {
            asked.add(line.name());
            asked.add(Objects.requireNonNull(line.evaluation(), "ranked runs have values"));
        });
        return asked;
    }

    /// Compares the two best runs of the protocol of the best one.
    private void judgeBest(@Nullable String by, List<RunLine> ranked) {
        List<RunLine> pair = ranked.stream()
                .filter(line -> line.protocol().equals(ranked.getFirst().protocol()))
                .limit(2)
                .toList();
        if (by == null || pair.size() < 2) {
            verdict.set(null);
            verdictOf = List.of();
            return;
        }
        RunLine best = pair.get(0);
        RunLine next = pair.get(1);
        List<Object> asked = asked(by, pair);
        if (!asked.equals(verdictOf)) {
            verdictOf = asked;
            context.tasks().compute(
                    "runs.verdict",
                    cancellation -> Verdict.of(best, next, by),
                    found -> verdict.set(found.orElse(null)),
                    problem -> verdict.set(null));
        }
    }

    private void judgeAll(@Nullable String by, List<RunLine> ranked) {
        Optional<RunLine> reference = ranked.stream().filter(runs::isPinned).findFirst().or(() -> ranked.stream().findFirst());
        if (by == null || reference.isEmpty() || ranked.size() < 2) {
            standings.set(null);
            standingsOf = List.of();
            return;
        }
        List<Object> asked = asked(reference.get().name() + " " + by, ranked);
        if (!asked.equals(standingsOf)) {
            standingsOf = asked;
            standings.set(null);
            context.tasks().compute(
                    "runs.standings",
                    cancellation -> Standings.of(reference.get(), ranked, by, cancellation),
                    standings::set,
                    problem -> standings.set(null));
        }
    }

    /// Compares two runs in every metric that has values per user.
    void compare(RunLine first, RunLine second, Consumer<Map<String, Verdict>> onFound) {
        List<String> all = runs.metrics();
        context.tasks().compute(
                "runs.compare",
                cancellation -> {
                    Map<String, Verdict> found = new HashMap<>();
                    for (String each : all) {
                        cancellation.check();
                        Verdict.of(first, second, each).ifPresent(one -> found.put(each, one));
                    }
                    return found;
                },
                onFound,
                context.notices()::problem);
    }

    void dispose() {
        context.tasks().cancel("runs.verdict");
        context.tasks().cancel("runs.standings");
        context.tasks().cancel("runs.compare");
    }
}
