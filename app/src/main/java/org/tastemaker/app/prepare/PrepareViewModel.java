// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.prepare;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.Jobs;
import org.tastemaker.app.session.Loadable;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.data.DataSet;
import org.tastemaker.job.JobRequest;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.prepare.RecipeFile;
import org.tastemaker.prepare.RecipeStep;
import org.tastemaker.prepare.RecipeSteps;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Split;
import org.tastemaker.split.Splits;

/// A recipe and a split while they are edited: every edit can be undone, is kept in the project, and is
/// followed by a preview that is computed beside the window's thread.
final class PrepareViewModel {
    private static final String PREVIEW = "prepare.preview";
    private static final String SETTING = "prepare.draft";

    private final PageContext context;
    private final ProjectSession session;
    private final RandomStreams random;
    private final RecipeSteps steps = RecipeSteps.installed();
    private final Splits splits = Splits.installed();
    private final ReadOnlyObjectWrapper<Draft> draft;
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper makeable = new ReadOnlyBooleanWrapper();
    private final InvalidationListener dataChanged = change -> compute();
    private final InvalidationListener protocolsChanged = change -> judge();
    private boolean wanted;

    /// @param random streams that the prepare job draws from too
    PrepareViewModel(PageContext context, ProjectSession session, RandomStreams random) {
        this.context = context;
        this.session = session;
        this.random = random;
        this.draft = new ReadOnlyObjectWrapper<>(initial());
        this.selected.set(draft.get().steps().isEmpty() ? -1 : 0);
        session.dataProperty().addListener(dataChanged);
        session.protocols().addListener(protocolsChanged);
        judge();
    }

    /// Asks for the data and the draft that was kept; for when the page is seen for the first time.
    void show() {
        if (wanted) {
            return;
        }
        wanted = true;
        session.wantData();
        session.read(
                "prepare.draft",
                (project, cancellation) -> project.setting(SETTING),
                kept -> {
                    kept.flatMap(text -> DraftText.read(text)).ifPresent(found -> {
                        if (known(found)) {
                            put(new DraftEdit.State(found, found.steps().isEmpty() ? -1 : 0));
                        }
                    });
                    compute();
                },
                unread -> compute());
    }

    /// The newest protocol that this page could have made, else the plainest one that the data allow.
    private Draft initial() {
        List<ProtocolRecord> made = ProtocolRecord.wholes(session.protocols()).stream()
                .filter(each -> !each.split().name().equals("given"))
                .filter(each -> known(new Draft(each.recipe().steps(), each.split(), each.name())))
                .toList();
        if (!made.isEmpty()) {
            ProtocolRecord last = made.getLast();
            return new Draft(last.recipe().steps(), last.split(), last.name());
        }
        return new Draft(List.of(), new StepSettings("leave-last-out", Map.of()), freeName());
    }

    private boolean known(Draft found) {
        return found.steps().stream().allMatch(each -> steps.all().stream().anyMatch(s -> s.name().equals(each.name())))
                && splits.all().stream().anyMatch(s -> s.name().equals(found.split().name()));
    }

    /// @return `standard`, or with a number where that is taken
    String freeName() {
        String name = "standard";
        for (int k = 2; isTaken(name); k++) {
            name = "standard-" + k;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return session.protocols().stream().anyMatch(each -> each.name().equals(name));
    }

    ReadOnlyObjectProperty<Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// @return what the draft makes; null until it is computed for the first time
    ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// @return what went wrong unexpectedly; null if nothing did
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<DataSet>> dataProperty() {
        return session.dataProperty();
    }

    /// @return whether the draft works and no protocol was made of it yet
    ReadOnlyBooleanProperty makeableProperty() {
        return makeable.getReadOnlyProperty();
    }

    /// @return whether the newest draft is a protocol of the project
    boolean isMade() {
        return session.protocols().stream().anyMatch(each -> draft.get().isOf(each, defaults));
    }

    boolean isWithoutData() {
        return session.summaryProperty().get().interactions() == 0;
    }

    List<RecipeStep> stepKinds() {
        return List.copyOf(steps.all());
    }

    List<Split> splitKinds() {
        return List.copyOf(splits.all());
    }

    List<Parameter> parametersOfStep(StepSettings step) {
        return steps.named(step.name()).parameters();
    }

    List<Parameter> parametersOfSplit(StepSettings split) {
        return splits.named(split.name()).parameters();
    }

    void select(int step) {
        if (step != selected.get()) {
            selected.set(step);
            compute();
        }
    }

    void addStep(String name) {
        int at = draft.get().steps().size();
        edit("preparepage.undo.add", "", draft.get().withStep(at, new StepSettings(name, Map.of())), at);
    }

    void removeStep(int at) {
        Draft without = draft.get().withoutStep(at);
        edit("preparepage.undo.remove", "", without, Math.min(at, without.steps().size() - 1));
    }

    void moveStep(int from, int to) {
        if (to >= 0 && to < draft.get().steps().size() && to != from) {
            edit("preparepage.undo.move", "", draft.get().withMovedStep(from, to), to);
        }
    }

    void setStep(int at, Map<String, String> values) {
        edit("preparepage.undo.step", "step-" + at, draft.get().withValues(at, values), at);
    }

    void chooseSplit(String name) {
        if (!draft.get().split().name().equals(name)) {
            edit("preparepage.undo.split", "", draft.get().withSplit(new StepSettings(name, Map.of())), selected.get());
        }
    }

    void setSplit(Map<String, String> values) {
        StepSettings other = new StepSettings(draft.get().split().name(), values);
        edit("preparepage.undo.split", "split", draft.get().withSplit(other), selected.get());
    }

    void setName(String name) {
        edit("preparepage.undo.name", "name", draft.get().withName(name), selected.get());
    }

    private void edit(String labelKey, String field, Draft after, int selectedAfter) {
        if (after.equals(draft.get())) {
            return;
        }
        // a protocol that was made is not written over: the first edit takes a name of its own
        Draft named = isMade() && !field.equals("name") ? after.withName(freeName()) : after;
        context.undo().perform(new DraftEdit(
                labelKey,
                field,
                new DraftEdit.State(draft.get(), selected.get()),
                new DraftEdit.State(named, selectedAfter),
                (state, edited) -> {
                    put(state);
                    keep();
                    compute();
                }));
    }

    private void put(DraftEdit.State state) {
        selected.set(state.selected());
        draft.set(state.draft());
        judge();
    }

    /// What is only read still shows what a draft would make; the draft is forgotten with the window.
    private void keep() {
        if (session.readOnly().isPresent()) {
            return;
        }
        String text = DraftText.write(draft.get());
        session.write(project -> project.putSetting(SETTING, text), () -> {}, context.notices()::problem);
    }

    private void compute() {
        if (!wanted || !(session.dataProperty().get() instanceof Loadable.Ready<DataSet> ready)) {
            judge();
            return;
        }
        Draft of = draft.get();
        int step = selected.get();
        context.tasks().compute(
                PREVIEW,
                cancellation -> Preview.of(ready.value(), of, step, steps, splits, random, cancellation),
                computed -> {
                    failure.set(null);
                    preview.set(computed);
                    judge();
                },
                wrong -> {
                    failure.set(wrong);
                    judge();
                });
    }

    private void judge() {
        Preview known = preview.get();
        boolean works = known != null && known.draft().equals(draft.get()) && known.trouble() == null;
        makeable.set(works && !draft.get().name().isBlank() && !isTaken(draft.get().name()));
    }

    /// @return key of the text that says what is wrong with the name, or null
    @Nullable String nameTrouble() {
        return draft.get().name().isBlank()
                ? "preparepage.name.blank"
                : isTaken(draft.get().name()) && !isMade() ? "preparepage.name.taken" : null;
    }

    /// Makes the protocol, in a job.
    void make() {
        Draft now = draft.get();
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("step", now.steps().stream().map(StepSettings::text).toList());
        options.put("split", List.of(now.split().text()));
        options.put("protocol", List.of(now.name()));
        session.jobs().submit(
                new JobRequest("prepare", session.path().toString(), options),
                context.language().text("session.job.prepare", now.name()),
                Jobs.Lane.LONG,
                outcome -> {});
    }

    /// @param file where the recipe goes
    void saveRecipe(Path file) {
        context.tasks().compute(
                "prepare.save",
                cancellation -> {
                    new RecipeFile().save(draft.get().recipe(), file);
                    return file;
                },
                saved -> context.notices().tell("preparepage.saved", saved.getFileName()),
                context.notices()::problem);
    }

    private final Draft.Defaults defaults = new Draft.Defaults() {
        @Override
        public StepSettings step(StepSettings given) {
            return full(given, steps.named(given.name()).parameters());
        }

        @Override
        public StepSettings split(StepSettings given) {
            return splits.all().stream()
                    .filter(each -> each.name().equals(given.name()))
                    .findFirst()
                    .map(known -> full(given, known.parameters()))
                    .orElse(given);
        }

        private StepSettings full(StepSettings given, List<Parameter> declared) {
            Map<String, String> values = new LinkedHashMap<>();
            declared.forEach(each -> values.put(each.name(), each.defaultValue().toString()));
            return new StepSettings(given.name(), Draft.merged(values, given.values()));
        }
    };

    void dispose() {
        context.tasks().cancel(PREVIEW);
        session.dataProperty().removeListener(dataChanged);
        session.protocols().removeListener(protocolsChanged);
    }
}
