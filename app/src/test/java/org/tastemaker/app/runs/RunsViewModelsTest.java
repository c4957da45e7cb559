// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.chart.CurveChart;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.MemoryProject;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.SampleData;
import org.tastemaker.app.session.Workers;
import org.tastemaker.app.shell.Navigator;
import org.tastemaker.app.shell.Notices;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.shell.Selection;
import org.tastemaker.app.task.DirectTasks;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.undo.UndoStack;
import org.tastemaker.evaluate.RankingCurve;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRequest;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;
import org.tastemaker.split.Prepared;
import org.tastemaker.tune.Dimension;
import org.tastemaker.tune.Resource;
import org.tastemaker.tune.SearchKind;
import org.tastemaker.tune.SearchSpace;
import org.tastemaker.tune.Studies;
import org.tastemaker.tune.Study;
import org.tastemaker.tune.StudyPlan;
import org.tastemaker.tune.Trial;

/// What the Runs page does, without a window.
class RunsViewModelsTest {
    private static final String NDCG = "ndcg@10";

    @TempDir
    Path folder;

    private final List<JobRequest> asked = new CopyOnWriteArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final Selection selection = new Selection();
    private MemoryProject project;
    private ProjectSession session;
    private PageContext context;
    private RunsViewModel runs;

    private final class Asked implements Workers {
        @Override
        public Running start(JobRequest request, Consumer<JobEvent> onEvent, Runnable onGone) {
            asked.add(request);
            return new Running() {
                @Override
                public void cancel() {}

                @Override
                public void kill() {}
            };
        }

        @Override
        public Staying stay() {
            throw new IllegalStateException("nobody asks");
        }
    }

    @BeforeEach
    void open() throws Exception {
        var data = SampleData.shop(40, 10, 400);
        project = new MemoryProject(folder.resolve("p.taste"), data);
        run("popular", "popular", .1f);
        run("ials", "ials", .2f);
        run("svd", "svd", .3f);
        project.putProtocol(
                new ProtocolRecord(
                        "main", new Recipe(List.of()), new StepSettings("leave-last-out", Map.of()), List.of(), 40, 10, 400, 0, 0),
                new Prepared("main", data, new byte[data.interactions().size()], null));
        Screenshots.doOnWindow(() -> {
            Language language = new Language(Locale.ENGLISH);
            DirectTasks tasks = new DirectTasks();
            session = new ProjectSession(
                    project, ProjectSession.Contents.of(project), tasks, new JobQueue(), new Asked(), writer -> event -> {});
            context = new PageContext(
                    language, tasks, new JobQueue(), selection, new UndoStack(), new Notices(language), new Navigator() {
                        @Override
                        public void show(String pageId) {
                            pages.add(pageId);
                        }

                        @Override
                        public void refreshHeader() {}
                    });
            runs = new RunsViewModel(context, session);
        });
    }

    private void run(String name, String model, float level) {
        float[] values = new float[40];
        for (int u = 0; u < values.length; u++) {
            values[u] = level + (u % 2 == 0 ? .05f : -.05f);
        }
        values[7] = name.equals("svd") ? 1 : values[7];
        project.putRun(new RunRecord(name, model, "main", Map.of(), 1, "", RunStatus.DONE, 0, 1, 0, 1, 1, Map.of(), null));
        project.putEvaluation(name, Lines.evaluation(Map.of(NDCG, values)));
    }

    @AfterEach
    void close() throws Exception {
        Screenshots.doOnWindow(session::close);
    }

    @Test
    void thePinnedBaselineStandsOnTopAndTheOthersAreComparedWithIt() throws Exception {
        Screenshots.doOnWindow(() -> {
            BoardViewModel board = new BoardViewModel(context, session, runs);
            assertThat(runs.lines()).extracting(RunLine::name).containsExactly("svd", "ials", "popular");
            assertThat(board.standingsProperty().get().reference()).as("the best where none is pinned").isEqualTo("svd");
            runs.pin(runs.line("popular").orElseThrow());
            assertThat(runs.lines()).extracting(RunLine::name).containsExactly("popular", "svd", "ials");
            assertThat(board.standingsProperty().get().reference()).isEqualTo("popular");
            assertThat(board.standingsProperty().get().of()).containsOnlyKeys("svd", "ials");
            assertThat(board.verdictProperty().get().first()).as("the best is the best, not the pinned").isEqualTo("svd");
        });
    }

    @Test
    void partsOfStudiesAreCountedAndShownWhenTheyAreAskedFor() throws Exception {
        var recipe = new Recipe(List.of(new StepSettings("duplicates", Map.of())));
        for (String name : List.of("plain", "plain-fold-1-of-2", "plain-fold-of-nothing")) {
            String split = name.equals("plain") ? "leave-last-out" : "k-fold";
            project.putProtocol(
                    new ProtocolRecord(
                            name, name.endsWith("nothing") ? new Recipe(List.of()) : recipe, new StepSettings(split, Map.of()), List.of(), 40, 10,
                            400, 0, 0),
                    project.prepared("main"));
        }
        part("svd-at-10", "main", Map.of(RunRecord.TRAINING_SHARE, "0.1"));
        part("svd-at-100", "main", Map.of());
        part("mine-at-100", "main", Map.of());
        part("ease-fold", "plain-fold-1-of-2", Map.of());
        part("ease-whole", "plain-fold-of-nothing", Map.of());
        part("tuned", "main", Map.of("study", "search", "trial", "2"));
        part("tuned-beside", "main", Map.of("study", "search", "trial", "1"));
        part("tuned-alone", "main", Map.of("study", "gone", "trial", "1"));
        Studies.put(project, "search", Studies.text(study("search", .1, .3)));
        Screenshots.doOnWindow(() -> {
            runs.reload();
            assertThat(runs.lines()).extracting(RunLine::name).containsExactlyInAnyOrder(
                    "svd", "ials", "popular", "mine-at-100", "ease-whole", "tuned", "tuned-alone");
            assertThat(runs.partCountProperty().get()).isEqualTo(4);
            runs.withPartsProperty().set(true);
            assertThat(runs.lines()).hasSize(11).extracting(RunLine::name).contains("svd-at-10", "svd-at-100", "ease-fold", "tuned-beside");
            runs.pin(runs.line("ease-fold").orElseThrow());
            runs.withPartsProperty().set(false);
            assertThat(runs.lines()).as("what is pinned is wanted").extracting(RunLine::name).contains("ease-fold").hasSize(8);
        });
    }

    @Test
    void partsOfStudiesAreShownWhereThereIsNothingElse() throws Exception {
        for (String name : List.of("popular", "ials", "svd")) {
            project.removeRun(name);
        }
        part("svd-at-10", "main", Map.of(RunRecord.TRAINING_SHARE, "0.1"));
        part("svd-at-100", "main", Map.of());
        Screenshots.doOnWindow(() -> {
            runs.reload();
            assertThat(runs.lines()).hasSize(2);
            assertThat(runs.partCountProperty().get()).as("so there is nothing to ask").isZero();
        });
    }

    private void part(String name, String protocol, Map<String, String> environment) {
        project.putRun(new RunRecord(
                name, "svd", protocol, Map.of(), 1, "", RunStatus.DONE, 0, 1, 0, 1, 1, environment, null));
    }

    private static Study study(String name, double... values) {
        Study study = Study.begin(
                new StudyPlan(
                        name, "svd", Map.of(), "main", "", NDCG, false, SearchKind.RANDOM, 2, 1, "", 0, 2,
                        new SearchSpace(List.of(Dimension.whole("factors", 1, 9, false))), Map.of(), new Resource("rows")),
                0);
        for (int n = 0; n < values.length; n++) {
            study = study.with(new Trial(
                    n + 1, Map.of("factors", Integer.toString(n + 1)), 1, Trial.State.DONE, values[n], 1, 1, List.of(), null));
        }
        return study;
    }

    @Test
    void curvesOfPredictionsAreDrawnAgainOnlyWhenTheyAreOthers() throws Exception {
        Screenshots.doOnWindow(() -> {
            ShapesViewModel shapes = new ShapesViewModel(context, session, runs);
            double[] some = {.1, .2};
            shapes.curves().put("svd", new RunCurves(new RankingCurve(new int[] {1, 2}, some, some, some, 10), null, null));
            ShapesView view = new ShapesView(context.language(), runs, shapes);
            CurveChart roc = (CurveChart) view.node().lookup("#roc-chart");
            List<Integer> drawn = new ArrayList<>();
            roc.curves().addListener((javafx.beans.InvalidationListener) change -> drawn.add(roc.curves().size()));
            runs.pin(runs.line("ials").orElseThrow());
            runs.reload();
            runs.pin(runs.line("ials").orElseThrow());
            assertThat(drawn).as("the lines changed, their curves did not").isEmpty();
            shapes.curves().put("ials", new RunCurves(new RankingCurve(new int[] {1, 2}, some, some, some, 10), null, null));
            assertThat(drawn).contains(2);
        });
    }

    @Test
    void whatIsMissingIsComputedForTheRunsThatCanHaveIt() throws Exception {
        Screenshots.doOnWindow(() -> {
            MeasureViewModel measure = new MeasureViewModel(context, session, runs);
            measure.look();
            var plan = measure.plan(List.of(NDCG, "novelty@10", "rmse", "diversity-embedding@10"));
            // svd predicts ratings; it and ials have vectors; popular has neither
            assertThat(plan).isEqualTo(Map.of(
                    List.of("novelty@10", "rmse", "diversity-embedding@10"), List.of("svd"),
                    List.of("novelty@10", "diversity-embedding@10"), List.of("ials"),
                    List.of("novelty@10"), List.of("popular")));
            assertThat(measure.choices()).filteredOn(choice -> choice.name().equals(NDCG))
                    .singleElement().extracting(choice -> choice.having().size()).isEqualTo(3);
            measure.compute(List.of("novelty@10"));
            assertThat(measure.underway()).containsExactly("novelty@10");
        });
        long end = System.nanoTime() + 60_000_000_000L;
        while (asked.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.job()).isEqualTo("evaluate");
            assertThat(request.options()).containsEntry("metrics", List.of("novelty@10"))
                    .containsEntry("run", List.of("svd", "ials", "popular"))
                    .containsEntry("candidates", List.of("full"));
        });
    }

    @Test
    void aPairIsWhatIsSelectedAndLeadsToTheListsOfAUser() throws Exception {
        Screenshots.doOnWindow(() -> {
            PairViewModel pair = new PairViewModel(context, session, runs);
            assertThat(pair.findingsProperty().get()).as("nothing is computed while nobody looks").isNull();
            pair.setShown(true);
            assertThat(pair.names()).isEqualTo(Map.of(true, "svd", false, "ials"));
            runs.selected().setAll("popular");
            assertThat(pair.names()).isEqualTo(Map.of(true, "popular", false, "svd"));
            pair.choose("svd", "popular");
            assertThat(runs.selected()).containsExactly("svd", "popular");
            pair.swap();
            assertThat(pair.names()).isEqualTo(Map.of(true, "popular", false, "svd"));
            assertThat(pair.findingsProperty().get().differences()).containsOnlyKeys(NDCG);
            assertThat(pair.detectable(NDCG)).isPresent();
            UserPairs users = pair.usersProperty().get();
            assertThat(users.users().get(users.outliers().getFirst())).as("user number 7 is called u8").isEqualTo("u8");
            assertThat(pair.segmentsProperty().get().first().rows()).isNotEmpty();
            pair.open("u8");
            assertThat(selection.userProperty().get()).isEqualTo("u8");
            assertThat(pages).containsExactly("lists");
        });
    }
}
