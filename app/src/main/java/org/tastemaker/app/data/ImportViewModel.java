// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.Importing;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.data.Role;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.ImportPlan;
import org.tastemaker.imports.ImportPreview;
import org.tastemaker.imports.ImportRequest;
import org.tastemaker.imports.Importer;
import org.tastemaker.imports.TextFormat;
import org.tastemaker.imports.layout.Layout;
import org.tastemaker.imports.layout.Layouts;
import org.tastemaker.problem.ProblemException;

/// Files on their way into the project: how they would be read, what can be said better, and the job that
/// reads them. Every change previews the files again; the newest change wins.
final class ImportViewModel {
    /// Rows of each file that are looked at.
    static final int ROWS = 200;

    private static final String PREVIEW = "import.preview";

    /// What the page shows.
    enum Stage {
        /// No files are chosen.
        CLOSED,
        /// Files are looked at and corrected.
        PREVIEW,
        /// The import runs.
        RUNNING
    }

    /// The beginning of the files, or why there is none.
    ///
    /// @param preview null if nothing can be read
    /// @param trouble what is wrong, or null
    record Seen(@Nullable ImportPreview preview, @Nullable Throwable trouble) {}

    private final PageContext context;
    private final ProjectSession session;
    private final Layouts layouts = Layouts.installed();
    private final Importer importer = new Importer(layouts);
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CLOSED);
    private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper file = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Importing.Mode> mode = new SimpleObjectProperty<>(Importing.Mode.APPEND);
    private ImportRequest request = ImportRequest.of();

    ImportViewModel(PageContext context, ProjectSession session) {
        this.context = context;
        this.session = session;
        if (session.summaryProperty().get().interactions() == 0) {
            context.tasks().compute(
                    "import.rehearsal", cancellation -> new Rehearsal(importer).play(), rows -> {}, unimportant -> {});
        }
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// @return what is seen of the files; null until they are read for the first time
    ReadOnlyObjectProperty<@Nullable Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// @return whether the import can start
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// @return number of the file that is looked at
    ReadOnlyIntegerProperty fileProperty() {
        return file.getReadOnlyProperty();
    }

    List<Path> paths() {
        return request.paths();
    }

    /// @return the layout that was said, or null where it is recognised
    @Nullable String layout() {
        return request.layout();
    }

    List<String> layouts() {
        return layouts.all().stream().map(Layout::name).toList();
    }

    /// Begins with these files.
    void choose(List<Path> paths) {
        request = new ImportRequest(paths, null, null, Map.of(), null, null);
        seen.set(null);
        file.set(0);
        mode.set(Importing.Mode.APPEND);
        stage.set(Stage.PREVIEW);
        preview(request);
    }

    void close() {
        context.tasks().cancel(PREVIEW);
        stage.set(Stage.CLOSED);
        seen.set(null);
        ready.set(false);
    }

    void look(int number) {
        file.set(number);
    }

    /// @param name a layout, or null to recognise it
    void setLayout(@Nullable String name) {
        file.set(0);
        preview(ImportChoices.withLayout(request, name));
    }

    void setRole(int column, Role role) {
        change(plan -> ImportChoices.withRole(plan, file.get(), column, role));
    }

    void setKind(FileKind kind) {
        change(plan -> ImportChoices.withKind(plan, file.get(), kind, request.paths()));
    }

    void setFormat(UnaryOperator<TextFormat> edit) {
        change(plan -> ImportChoices.withFormat(
                plan, file.get(), edit.apply(plan.files().get(file.get()).format()), request.paths()));
    }

    void leaveOut(int number) {
        file.set(0);
        change(plan -> ImportChoices.without(plan, number));
    }

    private @Nullable ImportPlan plan() {
        Seen now = seen.get();
        return now == null || now.preview() == null ? null : now.preview().plan();
    }

    /// Guessing again reads the file, so it happens in the background with the preview.
    private void change(UnaryOperator<ImportPlan> edit) {
        ImportPlan now = plan();
        if (now == null) {
            return;
        }
        ready.set(false);
        ImportRequest before = request;
        context.tasks().compute(
                PREVIEW,
                cancellation -> {
                    ImportRequest changed = before.withPlan(edit.apply(now));
                    return new Found(changed, new Seen(importer.preview(changed, ROWS), null));
                },
                this::show,
                wrong -> show(new Found(before, new Seen(previewNow(), wrong))));
    }

    private @Nullable ImportPreview previewNow() {
        Seen now = seen.get();
        return now == null ? null : now.preview();
    }

    private record Found(ImportRequest request, Seen seen) {}

    private void preview(ImportRequest wanted) {
        request = wanted;
        ready.set(false);
        context.tasks().compute(
                PREVIEW,
                cancellation -> read(wanted),
                this::show,
                wrong -> show(new Found(wanted, new Seen(null, wrong))));
    }

    private Found read(ImportRequest wanted) {
        try {
            ImportPreview found = importer.preview(wanted, ROWS);
            return new Found(wanted, new Seen(found, null));
        } catch (ProblemException wrong) {
            if (!wrong.key().equals("imports.problem.roles-missing")) {
                throw wrong;
            }
            ImportRequest guess = wanted.withPlan(ImportChoices.firstTwo(wanted.paths(), wanted.layout()));
            return new Found(guess, new Seen(importer.preview(guess, ROWS), wrong));
        }
    }

    private void show(Found found) {
        request = found.request();
        seen.set(found.seen());
        ImportPreview preview = found.seen().preview();
        if (preview != null && file.get() >= preview.files().size()) {
            file.set(0);
        }
        ready.set(preview != null && isReady(preview));
    }

    /// Users, items and links alone are joined to interactions that are there.
    private boolean isReady(ImportPreview preview) {
        boolean rows = preview.plan().files().stream().anyMatch(each -> each.as() == FileKind.INTERACTIONS);
        return rows ? preview.interactions() > 0 : session.summaryProperty().get().interactions() > 0;
    }

    /// @return how the file that is looked at is read, or null
    @Nullable FilePlan filePlan() {
        ImportPlan plan = plan();
        return plan == null || file.get() >= plan.files().size() ? null : plan.files().get(file.get());
    }

    /// @return what becomes of interactions that are there, if there are some and the files hold some too
    ObjectProperty<Importing.Mode> modeProperty() {
        return mode;
    }

    /// @return whether the import takes the place of interactions that are there
    boolean replaces() {
        return meetsRows() && mode.get() == Importing.Mode.REPLACE;
    }

    /// @return whether there are interactions, and the files hold some too
    boolean meetsRows() {
        ImportPlan now = plan();
        return session.summaryProperty().get().interactions() > 0
                && now != null
                && now.files().stream().anyMatch(each -> each.as() == FileKind.INTERACTIONS);
    }

    int protocols() {
        return session.protocols().size();
    }

    int runs() {
        return session.runs().size();
    }

    /// Reads the files into the project, in a job.
    void start() {
        ImportPlan plan = plan();
        if (plan == null) {
            return;
        }
        stage.set(Stage.RUNNING);
        Importing.start(session, context.language(), context.tasks(), request.paths(), plan,
                meetsRows() ? mode.get() : Importing.Mode.JOIN, this::over);
    }

    private void over(JobOutcome outcome) {
        switch (outcome) {
            case JobOutcome.Done done -> close();
            case JobOutcome.Cancelled cancelled -> stage.set(Stage.PREVIEW);
            case JobOutcome.Failed failed -> {
                seen.set(new Seen(previewNow(), failed.cause()));
                stage.set(Stage.PREVIEW);
            }
        }
    }

    void dispose() {
        context.tasks().cancel(PREVIEW);
    }
}
