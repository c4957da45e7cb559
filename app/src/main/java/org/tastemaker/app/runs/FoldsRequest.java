// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.Jobs;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.text.Language;
import org.tastemaker.job.JobRequest;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.project.ProtocolFold;
import org.tastemaker.project.RunRecord;
import org.tastemaker.split.Splits;

/// A cross-validation as it is being asked for, and the jobs that make it: one for each seed, in which the model of a run is
/// trained once for each fold. What was trained before is not trained again.
final class FoldsRequest {
    /// Shares of each user's other rows that can validate.
    static final List<String> VALIDATION = List.of("0", "0.05", "0.1", "0.2");

    private static final String JOB = "cross-validate";
    private static final String NONE = "0";
    private static final String SOME = "0.1";
    private static final int MOST_SEEDS = 20;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;，；、]+");

    private final PageContext context;
    private final ProjectSession session;
    private final RunsViewModel runs;
    private final ObjectProperty<@Nullable String> run = new SimpleObjectProperty<>(this, "run");
    private final StringProperty folds = new SimpleStringProperty(this, "folds", "5");
    private final StringProperty seeds = new SimpleStringProperty(this, "seeds", "");
    private final ObjectProperty<@Nullable String> validation = new SimpleObjectProperty<>(this, "validation", NONE);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State("", false));
    private final Set<String> underway = new HashSet<>();
    private final InvalidationListener onChange = change -> check();

    /// Whether it can be started.
    ///
    /// @param problem what is wrong with what was typed; empty if nothing is
    /// @param startable whether something would be trained
    record State(String problem, boolean startable) {}

    /// The runs of one seed.
    ///
    /// @param name what they are named after
    private record Series(String name, long seed, List<ProtocolFold> folds, boolean isDone) {}

    FoldsRequest(PageContext context, ProjectSession session, RunsViewModel runs) {
        this.context = context;
        this.session = session;
        this.runs = runs;
        runs.lines().addListener(onChange);
        context.language().textsProperty().addListener(onChange);
        Stream.of(folds, seeds, validation).forEach(each -> each.addListener(onChange));
        run.addListener((property, before, now) -> suggest());
        check();
    }

    /// @return whose model and settings are tried
    ObjectProperty<@Nullable String> runProperty() {
        return run;
    }

    /// @return how many folds, as it is typed
    StringProperty foldsProperty() {
        return folds;
    }

    /// @return one seed or several, as they are typed
    StringProperty seedsProperty() {
        return seeds;
    }

    /// @return one of [#VALIDATION]
    ObjectProperty<@Nullable String> validationProperty() {
        return validation;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// @return runs whose model can be trained on folds
    List<String> candidates() {
        return TrainedAgain.candidates(runs, session.protocols()).stream().map(RunRecord::name).toList();
    }

    private Optional<RunRecord> record() {
        return TrainedAgain.candidates(runs, session.protocols()).stream().filter(each -> each.name().equals(run.get())).findFirst();
    }

    /// The seed of the run; and rows that validate where its training was watched over epochs.
    private void suggest() {
        record().ifPresent(record -> {
            seeds.set(Long.toString(record.seed()));
            boolean watched = record.epochsDone() > 1 && session.protocols().stream()
                    .anyMatch(each -> each.name().equals(record.protocol()) && each.validation() > 0);
            validation.set(watched ? SOME : NONE);
        });
        check();
    }

    private void check() {
        Language language = context.language();
        Optional<Integer> asked = foldCount();
        Optional<Set<Long>> drawn = seedNumbers();
        if (asked.isEmpty()) {
            state.set(new State(language.get("runspage.folds.problem.folds"), false));
        } else if (drawn.isEmpty()) {
            state.set(new State(language.get("runspage.folds.problem.seeds", MOST_SEEDS), false));
        } else {
            boolean some = record().map(record -> series(record, asked.get(), drawn.get())).orElse(List.of()).stream()
                    .anyMatch(each -> !each.isDone() && !underway.contains(each.name()));
            state.set(new State("", some && !runs.isReadOnly()));
        }
    }

    private Optional<Integer> foldCount() {
        try {
            return Optional.of(Parameters.of(
                            Splits.installed().named(ProtocolFold.SPLIT).parameters(), Map.of("folds", folds.get().strip()))
                    .whole("folds"));
        } catch (ProblemException outside) {
            return Optional.empty();
        }
    }

    private Optional<Set<Long>> seedNumbers() {
        Set<Long> numbers = new LinkedHashSet<>();
        try {
            for (String each : BETWEEN.split(seeds.get().strip())) {
                numbers.add(Long.parseLong(each));
            }
        } catch (NumberFormatException none) {
            // no number, or one that is too large
            return Optional.empty();
        }
        return numbers.size() > MOST_SEEDS ? Optional.empty() : Optional.of(numbers);
    }

    private List<Series> series(RunRecord record, int count, Set<Long> numbers) {
        double share = Double.parseDouble(Objects.requireNonNullElse(validation.get(), NONE));
        List<ProtocolFold> all = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new ProtocolFold(record.protocol(), number, count, share))
                .toList();
        return numbers.stream().map(seed -> series(record, seed, all)).toList();
    }

    /// The first name under which there are no other runs.
    private Series series(RunRecord record, long seed, List<ProtocolFold> folds) {
        TrainedAgain again = new TrainedAgain(record);
        String plain = seed == record.seed() ? record.name() : record.name() + "-" + seed;
        for (int number = 1; ; number++) {
            String name = number == 1 ? plain : plain + "-" + number;
            List<RunRecord> named = session.runs().stream()
                    .filter(each -> folds.stream().anyMatch(fold -> each.name().equals(fold.ofRun(name))))
                    .toList();
            boolean own = named.stream().allMatch(each ->
                    folds.stream().anyMatch(fold -> each.name().equals(fold.ofRun(name)) && again.isOn(fold, seed, each)));
            if (own) {
                long done = named.stream().filter(each -> RunState.of(each.status()) == RunState.DONE).count();
                return new Series(name, seed, folds, done == folds.size());
            }
        }
    }

    /// Trains what is not there yet; the task strip shows the jobs.
    void start() {
        if (session.readOnly().isPresent()) {
            session.readOnly().ifPresent(context.notices()::problem);
            return;
        }
        RunRecord record = record().orElse(null);
        if (record == null || !state.get().startable()) {
            return;
        }
        for (Series each : series(record, foldCount().orElseThrow(), seedNumbers().orElseThrow())) {
            if (!each.isDone() && underway.add(each.name())) {
                submit(record, each);
            }
        }
        check();
    }

    private void submit(RunRecord record, Series series) {
        TrainedAgain again = new TrainedAgain(record);
        Map<String, List<String>> options = again.options(series.name(), series.seed());
        options.put("folds", List.of(Integer.toString(series.folds().size())));
        double share = series.folds().getFirst().validation();
        options.put("validation", List.of(Double.toString(share)));
        if (again.refits() && share > 0) {
            options.put(RunRecord.REFIT, List.of("yes"));
        }
        // what the run is known by is wanted of the folds too
        runs.line(record.name()).map(RunLine::evaluation).ifPresent(known ->
                options.put("metrics", List.of(String.join(",", known.metrics().keySet()))));
        ObservableValue<String> title =
                context.language().text("runspage.folds.job", series.name(), series.folds().size());
        session.jobs().submit(new JobRequest(JOB, session.path().toString(), options), title, Jobs.Lane.LONG, outcome -> {
            underway.remove(series.name());
            check();
            if (outcome instanceof JobOutcome.Failed failed) {
                context.notices().problem(failed.cause());
            }
        });
    }

    void dispose() {
        runs.lines().removeListener(onChange);
        context.language().textsProperty().removeListener(onChange);
    }
}
