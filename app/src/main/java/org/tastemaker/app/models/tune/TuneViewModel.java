// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.job.JobEvent;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Model;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.tune.Importance;
import org.tastemaker.tune.SearchKind;
import org.tastemaker.tune.Studies;
import org.tastemaker.tune.Study;
import org.tastemaker.tune.Trial;
import tools.jackson.databind.json.JsonMapper;

/// What tuning one model does: the study as it is being set up, its start, and the studies there are.
public final class TuneViewModel {
    private static final String READING = "models.studies";

    private final PageContext context;
    private final ProjectSession session;
    private final StudyJobs jobs;
    private final Taking taking;
    private final Model model;
    private final Setup setup;
    private final List<Variation> variations = new ArrayList<>();
    private final StringProperty trials = new SimpleStringProperty("20");
    private final StringProperty minutes = new SimpleStringProperty("");
    private final ObjectProperty<SearchKind> search = new SimpleObjectProperty<>(SearchKind.TPE);
    private final StringProperty metric;
    private final ReadOnlyObjectWrapper<@Nullable String> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper startable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper removable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final Consumer<JobEvent> onRecorded = this::recorded;
    private final InvalidationListener onChange = change -> check();
    private final InvalidationListener onJobs = change -> load();
    private @Nullable String wanted;
    private Set<String> taken = Set.of();

    /// Who takes values from here.
    public interface Taking {
        /// Puts them into the form.
        void use(Map<String, String> values);

        /// Puts them into the form and trains a run with them.
        void train(Map<String, String> values);
    }

    /// How the model was set up when tuning was opened.
    ///
    /// @param values values of all its parameters
    /// @param protocol name of the protocol
    /// @param seed as typed
    /// @param engine of a network; empty for what has none
    public record Setup(Map<String, String> values, String protocol, String seed, String engine) {}

    /// What is seen of the studies of this model.
    sealed interface State {
        record Loading() implements State {}

        record None() implements State {}

        /// @param all newest first
        /// @param shown the one that is looked at
        /// @param active its job, if it waits or is at work
        /// @param importance what mattered, if enough trials are done
        /// @param planned trials it will have
        record Shown(List<Study> all, Study shown, Optional<JobItem> active, Optional<Importance> importance, int planned)
                implements State {}

        record Failed(Throwable cause) implements State {}
    }

    private record Read(List<Study> all, Optional<Importance> importance, int planned, Set<String> taken) {}

    public TuneViewModel(PageContext context, ProjectSession session, StudyJobs jobs, Model model, Setup setup, Taking taking) {
        this.context = context;
        this.session = session;
        this.jobs = jobs;
        this.model = model;
        this.setup = setup;
        this.taking = taking;
        model.descriptor().parameters().forEach(each -> Variation.of(each).ifPresent(variations::add));
        model.descriptor().conditions().stream().filter(each -> !each.holds(setup.values()) && !varies(each.other()))
                .forEach(each -> variation(each.parameter()).ifPresent(idle -> idle.variedProperty().set(false)));
        metric = new SimpleStringProperty(metrics().getFirst());
        variations.forEach(each -> each.onChange(onChange));
        List.of(trials, minutes, search, metric, context.language().textsProperty()).forEach(each -> each.addListener(onChange));
        session.onRecorded(onRecorded);
        jobs.active().addListener(onJobs);
        jobs.removalsProperty().addListener(onJobs);
        removable.bind(state.map(now -> now instanceof State.Shown shown && shown.active().isEmpty()));
        check();
        load();
    }

    private Optional<Variation> variation(String parameter) {
        return variations.stream().filter(each -> each.name().equals(parameter)).findFirst();
    }

    private boolean varies(String parameter) {
        return variation(parameter).filter(each -> each.variedProperty().get()).isPresent();
    }

    Descriptor descriptor() {
        return model.descriptor();
    }

    List<Variation> variations() {
        return variations;
    }

    StringProperty trialsProperty() {
        return trials;
    }

    StringProperty minutesProperty() {
        return minutes;
    }

    ObjectProperty<SearchKind> searchProperty() {
        return search;
    }

    StringProperty metricProperty() {
        return metric;
    }

    /// @return what trials can be judged by, the usual one first
    List<String> metrics() {
        Parameters values = Parameters.of(descriptor().parameters(), Map.of());
        List<String> metrics = new ArrayList<>(List.of("ndcg@10", "recall@10", "hit@10", "map@10", "mrr@10"));
        if (model.abilities(values).contains(Descriptor.Ability.PREDICTS_RATINGS)) {
            metrics.addAll(List.of("rmse", "mae"));
        }
        return metrics;
    }

    String protocol() {
        return setup.protocol();
    }

    /// @return what stands against a start, in words; null if nothing does
    ReadOnlyObjectProperty<@Nullable String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty startableProperty() {
        return startable.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void check() {
        problem.set(problemNow().orElse(null));
        startable.set(problem.get() == null);
    }

    private Optional<String> problemNow() {
        boolean judged = session.protocols().stream()
                .filter(each -> each.name().equals(setup.protocol()))
                .anyMatch(each -> validation(each) > 0);
        if (!judged) {
            return Optional.of(context.language().get("modelspage.tune.problem.no-validation", setup.protocol()));
        }
        if (variations.stream().noneMatch(each -> each.variedProperty().get())) {
            return Optional.of(context.language().get("modelspage.tune.problem.nothing"));
        }
        if (variations.stream().anyMatch(each -> each.problem(context.language()).isPresent())) {
            return Optional.of(context.language().get("modelspage.tune.problem.range"));
        }
        if (!trials.get().strip().matches("[1-9]\\d{0,3}")) {
            return Optional.of(context.language().get("modelspage.tune.problem.trials"));
        }
        if (!minutes.get().isBlank() && !minutes.get().strip().matches("\\d{1,6}([.]\\d+)?")) {
            return Optional.of(context.language().get("modelspage.tune.problem.minutes"));
        }
        return Optional.empty();
    }

    private static long validation(ProtocolRecord protocol) {
        return protocol.validation();
    }

    /// Queues the study.
    public void start() {
        if (!startable.get()) {
            return;
        }
        String name = freeName();
        Map<String, Object> space = new LinkedHashMap<>();
        Map<String, String> fixed = new LinkedHashMap<>(setup.values());
        variations.stream().filter(each -> each.variedProperty().get()).forEach(each -> {
            space.put(each.name(), each.json());
            fixed.remove(each.name());
        });
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("model", List.of(descriptor().name()));
        options.put("protocol", List.of(setup.protocol()));
        options.put("study", List.of(name));
        options.put("space-text", List.of(JsonMapper.shared().writeValueAsString(space)));
        options.put("p", fixed.entrySet().stream().map(Object::toString).toList());
        options.put("search", List.of(search.get().word()));
        options.put("trials", List.of(trials.get().strip()));
        options.put("metric", List.of(metric.get()));
        options.put("seed", List.of(setup.seed().strip()));
        if (!minutes.get().isBlank()) {
            options.put("max-minutes", List.of(minutes.get().strip()));
        }
        if (!setup.engine().isEmpty()) {
            options.put("engine", List.of(setup.engine()));
        }
        submit(name, options);
    }

    /// Goes on with a study that was stopped.
    void resume(Study study) {
        submit(study.plan().name(), Map.of("resume", List.of(study.plan().name())));
    }

    /// @return whether a study is looked at and nobody is at work on it
    public ReadOnlyBooleanProperty removableProperty() {
        return removable.getReadOnlyProperty();
    }

    /// Removes the study that is looked at, which can be undone.
    public void remove() {
        if (state.get() instanceof State.Shown shown && removable.get()) {
            jobs.remove(shown.shown());
        }
    }

    private void submit(String name, Map<String, List<String>> options) {
        wanted = name;
        jobs.start(name, options, context.language().text("modelspage.tune.job", name), outcome -> {
            if (outcome instanceof JobOutcome.Failed failed) {
                context.notices().problem(failed.cause());
            }
        });
    }

    private String freeName() {
        int number = 1;
        while (taken.contains(descriptor().name() + "-study-" + number) || jobs.of(descriptor().name() + "-study-" + number).isPresent()) {
            number++;
        }
        return descriptor().name() + "-study-" + number;
    }

    /// Looks at another study.
    void look(String study) {
        wanted = study;
        load();
    }

    private void recorded(JobEvent event) {
        if (event instanceof JobEvent.Artefact artefact && artefact.kind().equals("study")) {
            load();
        }
    }

    private void load() {
        String look = wanted;
        session.<Read>read(
                READING,
                (project, cancellation) -> {
                    List<Study> every = Studies.of(project);
                    Set<String> names = new HashSet<>();
                    every.forEach(study -> names.add(study.plan().name()));
                    List<Study> mine = every.stream().filter(study -> study.plan().model().equals(descriptor().name())).toList();
                    Optional<Study> one = shown(mine, look);
                    int planned = one.map(study -> Math.max(study.trials().size(), study.plan().begin(setup.values()).plan().size())).orElse(0);
                    return new Read(mine, one.flatMap(Importance::of), planned, names);
                },
                read -> {
                    taken = read.taken();
                    state.set(shown(read.all(), look)
                            .<State>map(study -> new State.Shown(read.all(), study, jobs.of(study.plan().name()), read.importance(), read.planned()))
                            .orElseGet(State.None::new));
                },
                failure -> state.set(new State.Failed(failure)));
    }

    private static Optional<Study> shown(List<Study> all, @Nullable String look) {
        return all.stream().filter(study -> Objects.equals(study.plan().name(), look)).findFirst().or(() -> all.stream().findFirst());
    }

    /// @return what the form is to have: what was set up, and the values of the trial
    private Map<String, String> values(Study study, Trial trial) {
        Map<String, String> values = new LinkedHashMap<>(setup.values());
        values.putAll(study.values(trial));
        return values;
    }

    void use(Study study, Trial trial) {
        taking.use(values(study, trial));
    }

    void train(Study study, Trial trial) {
        taking.train(values(study, trial));
    }

    String describe(Throwable cause) {
        return cause instanceof org.tastemaker.problem.ProblemException known
                ? known.describe(context.language().texts())
                : context.language().get("shell.notice.unexpected", cause.toString());
    }

    /// Listens to nothing any more.
    public void dispose() {
        session.removeOnRecorded(onRecorded);
        jobs.active().removeListener(onJobs);
        jobs.removalsProperty().removeListener(onJobs);
        context.language().textsProperty().removeListener(onChange);
        context.tasks().cancel(READING);
    }
}
