// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.shell.Notices;
import org.tastemaker.app.shell.Workbench;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.task.SerialLane;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.data.BundledDataSet;
import org.tastemaker.evaluate.Metrics;
import org.tastemaker.job.JobRecorder;
import org.tastemaker.job.JobRequest;
import org.tastemaker.model.Models;
import org.tastemaker.network.NodeTypes;
import org.tastemaker.prepare.RecipeSteps;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.ProjectSummary;
import org.tastemaker.project.Projects;
import org.tastemaker.split.Splits;

/// Opens and closes projects, one at a time, and remembers them. Used on the window's thread; files are
/// touched on a lane of their own.
public final class Sessions implements Workbench, AutoCloseable {
    private final Language language;
    private final Notices notices;
    private final Tasks tasks;
    private final JobQueue jobs;
    private final Workers workers;
    private final ProjectFiles files;
    private final Recents remembered;
    private final SerialLane opener;
    private final ObservableList<Recent> recents = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable OpenProject> project = new ReadOnlyObjectWrapper<>();
    private @Nullable ProjectSession session;
    private @Nullable BestRun best;

    /// @param folder the user's folder: projects that the program makes go there, and the list of recent ones
    public Sessions(Language language, Notices notices, Tasks tasks, JobQueue jobs, Workers workers, Path folder) {
        this.language = language;
        this.notices = notices;
        this.tasks = tasks;
        this.jobs = jobs;
        this.workers = workers;
        this.files = new ProjectFiles(folder.resolve("projects"));
        this.remembered = new Recents(folder.resolve("recent.json"));
        this.opener = new SerialLane("project-opener", tasks);
        lookAhead();
        recall(remembered::read);
        language.textsProperty().addListener((property, before, now) -> recall(remembered::read));
    }

    /// What the pages of every project ask for is found while the welcome page is looked at, not on the window's thread.
    private void lookAhead() {
        tasks.compute(
                "session.installed",
                cancellation -> List.of(
                        Models.installed(), Metrics.installed(), Splits.installed(), RecipeSteps.installed(), NodeTypes.installed()),
                found -> {},
                broken -> {});
    }

    /// @return the open project
    /// @throws IllegalStateException if none is open
    public ProjectSession session() {
        ProjectSession open = session;
        if (open == null) {
            throw new IllegalStateException("no project is open");
        }
        return open;
    }

    @Override
    public ObservableValue<@Nullable OpenProject> project() {
        return project.getReadOnlyProperty();
    }

    @Override
    public ObservableList<Recent> recents() {
        return recents;
    }

    @Override
    public Set<Start> starts() {
        EnumSet<Start> starts = EnumSet.of(Start.DATA, Start.MOVIELENS, Start.PROJECT);
        if (ProjectFiles.store().isPresent()) {
            starts.add(Start.STORE);
        }
        return starts;
    }

    @Override
    public void openProject(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        if (session != null && whole.equals(session.path())) {
            return;
        }
        open("", () -> Projects.open(whole), opened -> {});
    }

    @Override
    public void openData(List<Path> paths) {
        if (paths.size() == 1 && paths.getFirst().toString().endsWith(".taste")) {
            openProject(paths.getFirst());
            return;
        }
        List<Path> whole = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        String name = ProjectFiles.nameOf(whole);
        open(name, () -> files.create(name), opened -> {
            opened.offer(whole);
            tellPlace(opened);
        });
    }

    @Override
    public void openStore() {
        opener.submit(
                files::unpackStore,
                place -> open(
                        language.get("session.store.name"),
                        () -> files.create("store"),
                        opened -> {
                            importStore(opened, place);
                            tellPlace(opened);
                        }),
                notices::problem);
    }

    /// Nobody was asked where the file shall lie, so it is said.
    private void tellPlace(ProjectSession made) {
        notices.tell("session.made", made.path().toString());
    }

    private void importStore(ProjectSession opened, Path place) {
        String layout = ProjectFiles.store().map(BundledDataSet::layout).orElseThrow();
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("file", List.of(place.toString()));
        options.put("layout", List.of(layout));
        options.put("name", List.of(language.get("session.store.name")));
        opened.jobs().submit(
                new JobRequest("import", opened.path().toString(), options),
                language.text("session.job.store"),
                Jobs.Lane.LONG,
                outcome -> opener.run(() -> ProjectFiles.remove(place), () -> {}, left -> {}));
    }

    private record Opened(ProjectReader file, ProjectSession.Contents contents) {}

    /// The project before is closed only when the new one is open.
    ///
    /// @param name what it is called until its data say so; may be empty
    private void open(String name, Callable<? extends ProjectReader> opening, Consumer<ProjectSession> then) {
        opener.submit(
                () -> {
                    ProjectReader file = opening.call();
                    try {
                        return new Opened(file, ProjectSession.Contents.of(file));
                    } catch (RuntimeException damaged) {
                        file.close();
                        throw damaged;
                    }
                },
                opened -> {
                    closeProject();
                    ProjectSession made = new ProjectSession(
                            opened.file(), opened.contents(), tasks, jobs, workers, JobRecorder::new);
                    session = made;
                    then.accept(made);
                    made.jobs().onOver((request, outcome) -> {
                        offerToResume(made, outcome);
                        lookForBest(made);
                    });
                    project.set(shown(made, name));
                    remember(made);
                    lookForBest(made);
                    made.summaryProperty().addListener((property, before, now) -> {
                        if (session == made && !now.name().equals(before.name())) {
                            remember(made);
                        }
                    });
                },
                notices::problem);
    }

    private static OpenProject shown(ProjectSession open, String name) {
        boolean readOnly = open.readOnly().isPresent();
        boolean named = !open.summaryProperty().get().name().isEmpty() || name.isEmpty();
        return new OpenProject(
                named ? nameOf(open) : name, String.valueOf(open.path().getFileName()),
                new ReadOnlyStringWrapper(readOnly ? "shell.project.read-only" : "shell.project.saved").getReadOnlyProperty(),
                readOnly);
    }

    private static String nameOf(ProjectSession open) {
        String name = open.summaryProperty().get().name();
        return name.isEmpty() ? ProjectFiles.nameOf(List.of(open.path())) : name;
    }

    private void offerToResume(ProjectSession of, JobOutcome outcome) {
        String run = switch (outcome) {
            case JobOutcome.Done done -> null;
            case JobOutcome.Cancelled cancelled -> cancelled.run();
            case JobOutcome.Failed failed -> failed.run();
        };
        if (run != null && session == of) {
            of.read(
                    "session.checkpoint",
                    (reader, cancellation) -> reader.checkpoint(run).isPresent(),
                    present -> {
                        if (present) {
                            notices.offer("session.resume", () -> resume(of, run), "session.resume.offer", run);
                        }
                    },
                    unreadable -> {});
        }
    }

    /// Goes on with a run from its last checkpoint, unless somebody already made it go on.
    private void resume(ProjectSession of, String run) {
        if (session == of && of.trainings().of(run).isEmpty()) {
            of.runs().stream().filter(each -> each.name().equals(run)).findFirst().ifPresent(stopped ->
                    of.trainings().resume(stopped, language.text("session.job.train.resumed", run), outcome -> {}));
        }
    }

    private void lookForBest(ProjectSession in) {
        in.read(
                "session.best",
                (reader, cancellation) -> BestRun.of(reader),
                found -> {
                    if (session == in) {
                        best = found.orElse(null);
                        remember(in);
                    }
                },
                unreadable -> {});
    }

    @Override
    public void closeProject() {
        ProjectSession open = session;
        if (open != null) {
            remember(open);
            session = null;
            best = null;
            project.set(null);
            open.close();
        }
    }

    private void remember(ProjectSession open) {
        ProjectSummary now = open.summaryProperty().get();
        BestRun known = best;
        Recents.Entry entry = new Recents.Entry(
                open.path().toAbsolutePath().toString(), nameOf(open), Instant.now().getEpochSecond(), now.users(),
                now.interactions(), now.runs(), known == null ? null : known.run(),
                known == null ? null : Double.valueOf(known.ndcg()));
        recall(() -> remembered.put(entry));
    }

    private void recall(Callable<List<Recents.Entry>> reading) {
        opener.submit(
                () -> reading.call().stream().map(this::recent).toList(),
                recents::setAll,
                failure -> {});
    }

    private Recent recent(Recents.Entry entry) {
        String summary = entry.interactions() == 0
                ? ""
                : language.get("session.recent", entry.interactions(), entry.runs());
        String run = entry.bestRun();
        Double ndcg = entry.bestNdcg();
        if (run != null && ndcg != null) {
            summary = language.get("session.recent.best", summary, run, Numbers.metric(ndcg, 4));
        }
        return new Recent(entry.path(), entry.name(), entry.bytes(), entry.when(), summary);
    }

    @Override
    public void locate(Recent recent, Path found) {
        recall(() -> remembered.move(recent.file(), found.toAbsolutePath()));
    }

    @Override
    public void forget(Recent recent) {
        recall(() -> remembered.remove(recent.file()));
    }

    /// Closes what is open; nothing is left behind.
    @Override
    public void close() {
        closeProject();
        opener.close();
    }
}
