// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.models.tune.StudyJobs;
import org.tastemaker.app.models.tune.TuneViewModel;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.Loadable;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.Trainings;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.data.DataSet;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Model;
import org.tastemaker.model.Models;
import org.tastemaker.model.neural.NetworkModel;
import org.tastemaker.model.neural.NetworkSketch;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.project.RunRecord;

/// What the Models page does: which models there are and which of them the data serve, the draft of one
/// training, the network it would make, and its start.
final class ModelsViewModel {
    private final PageContext context;
    private final ProjectSession session;
    private final Models models;
    private final ModelWords words;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Model> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sketch> sketch = new ReadOnlyObjectWrapper<>(new Sketch.None());
    private final ReadOnlyObjectWrapper<@Nullable String> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper trainable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper engineUsed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable TuneViewModel> tuning = new ReadOnlyObjectWrapper<>();
    private final StudyJobs studies;
    private final TrainingOutlook outlook;
    private final InvalidationListener onContents = change -> contentsChanged();
    private @Nullable NetworkSketch sketcher;
    private String sketcherFor = "";

    ModelsViewModel(PageContext context, ProjectSession session, Models models) {
        this.context = context;
        this.session = session;
        this.models = models;
        this.words = new ModelWords(context.language());
        this.studies = new StudyJobs(context, session);
        this.outlook = new TrainingOutlook(session, context.tasks(), this::check);
        session.protocols().addListener(onContents);
        session.runs().addListener(onContents);
        context.language().textsProperty().addListener(onContents);
    }

    ModelWords words() {
        return words;
    }

    List<Model> models() {
        return models.all();
    }

    StringProperty filterProperty() {
        return filter;
    }

    /// @return the models that have every typed word
    List<Model> found() {
        String[] wanted = filter.get().strip().toLowerCase(Locale.ROOT).split("\\s+");
        return models.all().stream()
                .filter(model -> java.util.Arrays.stream(wanted).allMatch(words.findable(model.descriptor())::contains))
                .toList();
    }

    /// @return what the data lack for it; empty also while nothing is known of them
    Optional<Descriptor.Need> lacks(Descriptor descriptor) {
        return session.dataProperty().get() instanceof Loadable.Ready<DataSet>(DataSet data)
                ? DataNeeds.lacking(data, descriptor)
                : Optional.empty();
    }

    ReadOnlyObjectProperty<Loadable<DataSet>> dataProperty() {
        return session.dataProperty();
    }

    void show() {
        session.wantData();
    }

    ObservableList<ProtocolRecord> protocols() {
        return session.protocols();
    }

    boolean isWithoutProtocol() {
        return session.protocols().isEmpty();
    }

    ReadOnlyObjectProperty<@Nullable Model> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sketch> sketchProperty() {
        return sketch.getReadOnlyProperty();
    }

    /// @return what stands against a training, in words; null if nothing does
    ReadOnlyObjectProperty<@Nullable String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty trainableProperty() {
        return trainable.getReadOnlyProperty();
    }

    /// Begins the draft of a training.
    void choose(Model model) {
        Descriptor descriptor = model.descriptor();
        Map<String, String> defaults = Parameters.of(descriptor.parameters(), Map.of()).asText();
        sketcher = null;
        sketcherFor = "";
        draft.set(new Draft(descriptor.name(), defaults, newestProtocol(), freeName(descriptor.name()), "1", "auto"));
        chosen.set(model);
        check();
        redraw();
    }

    /// @return tuning of the chosen model, null while its settings are shown
    ReadOnlyObjectProperty<@Nullable TuneViewModel> tuningProperty() {
        return tuning.getReadOnlyProperty();
    }

    /// Opens tuning, from the settings as they are.
    void tune() {
        Model model = chosen.get();
        Draft now = draft.get();
        if (model == null || now == null) {
            return;
        }
        endTuning();
        tuning.set(new TuneViewModel(
                context, session, studies, model,
                new TuneViewModel.Setup(now.values(), now.protocol(), now.seed(), isNetwork() ? now.engine() : ""),
                new TuneViewModel.Taking() {
                    @Override
                    public void use(Map<String, String> values) {
                        setValues(values);
                        // the study may have made a run of the name that was free before
                        edit(draft -> setRun(taken().contains(draft.run().strip()) ? freeName(draft.model()) : draft.run()));
                        endTuning();
                    }

                    @Override
                    public void train(Map<String, String> values) {
                        use(values);
                        ModelsViewModel.this.train();
                    }
                }));
    }

    /// Back to the settings.
    void endTuning() {
        TuneViewModel now = tuning.get();
        if (now != null) {
            now.dispose();
            tuning.set(null);
        }
    }

    /// Back to the gallery.
    void leave() {
        endTuning();
        context.tasks().cancel("models.sketch");
        chosen.set(null);
        draft.set(null);
        sketch.set(new Sketch.None());
        check();
    }

    void setValues(Map<String, String> values) {
        edit(now -> draft.set(now.withValues(values)));
        redraw();
    }

    void setProtocol(String protocol) {
        edit(now -> draft.set(now.withProtocol(protocol)));
        redraw();
    }

    void setRun(String run) {
        edit(now -> draft.set(now.withRun(run)));
    }

    void setSeed(String seed) {
        edit(now -> draft.set(now.withSeed(seed)));
    }

    void setEngine(String engine) {
        edit(now -> draft.set(now.withEngine(engine)));
    }

    private void edit(Consumer<Draft> change) {
        Draft now = draft.get();
        if (now != null) {
            change.accept(now);
            check();
        }
    }

    boolean isNetwork() {
        return chosen.get() instanceof NetworkModel;
    }

    /// @return whether a tensor engine is at work in the training: in a network, or in one among the members of a hybrid
    ReadOnlyBooleanProperty engineUsedProperty() {
        return engineUsed.getReadOnlyProperty();
    }

    /// Starts the training and leads to its curves.
    void train() {
        Draft now = draft.get();
        if (now == null || !trainable.get()) {
            return;
        }
        String run = now.run().strip();
        Trainings.Wish wish = new Trainings.Wish(
                now.model(), now.protocol(), run, now.values(), Long.parseLong(now.seed().strip()),
                engineUsed.get() ? now.engine() : "");
        session.trainings().start(wish, context.language().text("modelspage.job", run), outcome -> {
            if (outcome instanceof JobOutcome.Failed failed) {
                context.notices().problem(failed.cause());
            }
        });
        context.selection().runProperty().set(run);
        draft.set(now.withRun(freeName(now.model())));
        check();
        context.navigator().show("runs");
    }

    private void contentsChanged() {
        Draft now = draft.get();
        if (now != null && now.protocol().isEmpty() && !isWithoutProtocol()) {
            setProtocol(newestProtocol());
        }
        check();
    }

    private String newestProtocol() {
        return ProtocolRecord.newest(session.protocols()).map(ProtocolRecord::name).orElse("");
    }

    /// @return the model's name with the first number that no run has
    private String freeName(String model) {
        Set<String> taken = taken();
        int number = 1;
        while (taken.contains(model + "-" + number)) {
            number++;
        }
        return model + "-" + number;
    }

    private Set<String> taken() {
        Set<String> taken = new HashSet<>();
        session.runs().stream().map(RunRecord::name).forEach(taken::add);
        session.trainings().active().stream().map(Trainings.Active::run).forEach(taken::add);
        return taken;
    }

    TrainingOutlook outlook() {
        return outlook;
    }

    private void check() {
        outlook.follow(chosen.get(), draft.get());
        problem.set(problemNow());
        trainable.set(draft.get() != null && problem.get() == null);
    }

    private @Nullable String problemNow() {
        Model model = chosen.get();
        Draft now = draft.get();
        if (model == null || now == null) {
            return null;
        }
        Optional<Descriptor.Need> lack = lacks(model.descriptor());
        if (lack.isPresent()) {
            return words.lack(lack.get()).getValue();
        }
        if (now.protocol().isEmpty()) {
            return context.language().get("modelspage.problem.no-protocol");
        }
        if (now.run().isBlank()) {
            return context.language().get("modelspage.problem.no-name");
        }
        if (taken().contains(now.run().strip())) {
            return context.language().get("modelspage.problem.name-taken", now.run().strip());
        }
        if (!now.seed().strip().matches("-?\\d{1,18}")) {
            return context.language().get("modelspage.problem.seed");
        }
        try {
            // a model of models says here what is wrong with those it names
            engineUsed.set(model.abilities(Parameters.of(model.descriptor().parameters(), now.values()))
                    .contains(Descriptor.Ability.NETWORK));
        } catch (ProblemException illegal) {
            return illegal.describe(context.language().texts());
        }
        if (outlook.problem().isPresent()) {
            return describe(outlook.problem().get());
        }
        return switch (sketch.get()) {
            case Sketch.Refused refused -> describe(refused.cause());
            case Sketch.Drawn drawn when !drawn.network().result().problems().isEmpty() -> drawn.network()
                    .result().problems().getFirst().describe(context.language().texts());
            default -> null;
        };
    }

    String describe(Throwable cause) {
        return cause instanceof ProblemException known
                ? known.describe(context.language().texts())
                : context.language().get("shell.notice.unexpected", cause.toString());
    }

    /// Draws the network of the draft again. The columns of the data are encoded once a model and protocol.
    private void redraw() {
        Draft now = draft.get();
        if (!(chosen.get() instanceof NetworkModel network) || now == null || now.protocol().isEmpty()) {
            sketch.set(new Sketch.None());
            return;
        }
        Parameters values;
        try {
            values = Parameters.of(network.descriptor().parameters(), now.values());
        } catch (ProblemException illegal) {
            sketch.set(new Sketch.Refused(illegal));
            return;
        }
        String key = now.model() + "\n" + now.protocol();
        NetworkSketch known = sketcherFor.equals(key) ? sketcher : null;
        if (known == null) {
            sketch.set(new Sketch.Waiting());
        }
        session.<Ready>read(
                "models.sketch",
                (project, cancellation) -> {
                    NetworkSketch maker = known != null ? known : new NetworkSketch(network, project.prepared(now.protocol()));
                    try {
                        return new Ready(maker, new Sketch.Drawn(maker.draw(values)));
                    } catch (ProblemException refused) {
                        return new Ready(maker, new Sketch.Refused(refused));
                    }
                },
                ready -> {
                    sketcher = ready.maker();
                    sketcherFor = key;
                    sketch.set(ready.sketch());
                    check();
                },
                failure -> {
                    sketch.set(new Sketch.Refused(failure));
                    check();
                });
    }

    private record Ready(NetworkSketch maker, Sketch sketch) {}

    void dispose() {
        endTuning();
        session.protocols().removeListener(onContents);
        session.runs().removeListener(onContents);
        context.language().textsProperty().removeListener(onContents);
        context.tasks().cancel("models.sketch");
        outlook.forget();
    }
}
