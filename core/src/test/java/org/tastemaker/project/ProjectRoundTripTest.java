// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepReport;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Candidates;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.TensorFile;
import org.tastemaker.tensor.Tensors;

final class ProjectRoundTripTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void makeProject() throws java.io.IOException {
        file = folder.resolve("a b? 100%25.taste");
        Sample.project(file);
    }

    @Test
    void everyColumnOfAnImportComesBack() {
        try (ProjectReader project = Projects.openToRead(file)) {
            assertThat(project.summary()).isEqualTo(new ProjectSummary("sample", 20, 30, 200, 1, 0));
            DataSet data = project.dataSet();
            assertThat(data.users()).usingRecursiveComparison(Sample.BIT_FOR_BIT).isEqualTo(Sample.users());
            assertThat(data.items()).usingRecursiveComparison(Sample.BIT_FOR_BIT).isEqualTo(Sample.items());
            var whole = Sample.chunk(0, Sample.ROWS, List.of("phone", "desktop"));
            Interactions rows = data.interactions();
            assertThat(rows.user()).isEqualTo(whole.user());
            assertThat(rows.item()).isEqualTo(whole.item());
            assertThat(rows.rating()).isEqualTo(whole.rating());
            assertThat(rows.time()).isEqualTo(whole.time());
            assertThat(rows.event()).isEqualTo(whole.event());
            assertThat(rows.eventNames()).containsExactly("view", "buy");
            assertThat(rows.context().get(1)).usingRecursiveComparison(Sample.BIT_FOR_BIT).isEqualTo(whole.context().get(1));
            assertThat(rows.context().get(2)).usingRecursiveComparison().isEqualTo(whole.context().get(2));
            var device = (org.tastemaker.data.Column.Categories) rows.context().get(0);
            assertThat(device.codes()).isEqualTo(((org.tastemaker.data.Column.Categories) whole.context().get(0)).codes());
            assertThat(device.levels()).containsExactly("phone", "desktop", "tablet");
            assertThat(data.links().get(0).to()).containsExactly(1, 2);
            assertThat(project.image(3)).contains(new byte[] {1, 2, 3});
            assertThat(project.image(4)).isEmpty();
            assertThat(project.dataSet()).isSameAs(data);
        }
    }

    @Test
    void partsAndCandidatesOfALayoutBecomeTheProtocolGiven() {
        try (ProjectReader project = Projects.openToRead(file)) {
            Prepared given = project.prepared("given");
            assertThat(given.rows(Part.TRAIN)).hasSize(67);
            assertThat(given.data().interactions().user()).isSameAs(project.dataSet().interactions().user());
            Candidates candidates = java.util.Objects.requireNonNull(given.candidates());
            assertThat(candidates.items()[0]).containsExactly(1, 2, 3);
            ProtocolRecord record = project.protocols().get(0);
            assertThat(List.of(record.train(), record.validation(), record.test())).containsExactly(67L, 67L, 66L);
        }
    }

    @Test
    void aProtocolThatChangesTheDataComesBack() {
        try (ProjectWriter project = Projects.openToWrite(file)) {
            DataSet data = project.dataSet();
            Interactions all = data.interactions();
            Interactions fewer = new Interactions(
                    Arrays.copyOf(all.user(), 50), Arrays.copyOf(all.item(), 50), null, null, null, List.of(), new float[50], List.of());
            ProtocolRecord record = new ProtocolRecord(
                    "few", new Recipe(List.of(new StepSettings("head", Map.of("rows", "50")))), new StepSettings("ratio", Map.of("test", ".2")),
                    List.of(new StepReport("head", 200, 50, 20, 20, 30, 25)), 20, 25, 50, 0, 0);
            byte[] part = new byte[50];
            Arrays.fill(part, Part.TRAIN.code());
            project.putProtocol(record, new Prepared("few", data.withInteractions(fewer), part, null));
            project.putProtocol(record, new Prepared("few", data.withInteractions(fewer), part, null));
            Prepared back = project.prepared("few");
            assertThat(back.data().interactions().user()).isEqualTo(fewer.user());
            assertThat(back.data().interactions().rating()).isNull();
            assertThat(back.data().interactions().weight()).isEqualTo(fewer.weight());
            assertThat(back.data().interactions().context()).isEmpty();
            assertThat(back.data().users()).isSameAs(data.users());
            assertThat(project.protocols()).hasSize(2).contains(record);
        }
    }

    @Test
    void runsCurvesModelsAndEvaluationsComeBack() {
        Tensors model = new Tensors(
                Map.of("w", new Tensor.Floats(new long[] {2, 3}, new float[] {1, 2, 3, 4, 5, Float.NaN})), Map.of("kind", "demo"));
        Evaluation first = new Evaluation(
                Part.TEST, "full", new int[] {1, 4}, Map.of("ndcg@10", new Estimate(.5, .4, .6)), Map.of("ndcg@10", new float[] {1, Float.NaN}));
        Evaluation more = new Evaluation(Part.TEST, "full", new int[] {1, 4}, Map.of("coverage@10", new Estimate(.2, .2, .2)), Map.of());
        try (ProjectWriter project = Projects.openToWrite(file)) {
            project.putRun(Sample.run("r", RunStatus.RUNNING));
            project.addPoint("r", new MetricPoint("loss", 1, .5, Double.NaN));
            project.addPoint("r", new MetricPoint("loss", 2, 1, .25));
            project.putCheckpoint("r", model);
            assertThat(project.checkpoint("r")).isPresent();
            project.putModel("r", model);
            project.putRun(Sample.run("r", RunStatus.DONE));
            project.putEvaluation("r", first);
            project.putEvaluation("r", more);
            project.putSetting("view", "{}");
        }
        try (ProjectReader project = Projects.openToRead(file)) {
            assertThat(project.runs()).containsExactly(Sample.run("r", RunStatus.DONE));
            assertThat(project.points("r")).containsExactly(new MetricPoint("loss", 1, .5, Double.NaN), new MetricPoint("loss", 2, 1, .25));
            assertThat(project.checkpoint("r")).isEmpty();
            assertThat(project.model("r").orElseThrow()).usingRecursiveComparison(Sample.BIT_FOR_BIT).isEqualTo(model);
            Evaluation back = project.evaluation("r", Part.TEST, "full").orElseThrow();
            assertThat(back.metrics()).containsOnlyKeys("ndcg@10", "coverage@10");
            assertThat(back.perUser().get("ndcg@10")).isEqualTo(new float[] {1, Float.NaN});
            assertThat(back.users()).containsExactly(1, 4);
            assertThat(project.setting("view")).contains("{}");
        }
        try (ProjectWriter project = Projects.openToWrite(file)) {
            project.removeRun("r");
            assertThat(project.runs()).isEmpty();
            assertThat(project.points("r")).isEmpty();
            assertThat(project.model("r")).isEmpty();
        }
    }

    @Test
    void aProtocolThatRunsWereMadeWithIsNotReplaced() {
        try (ProjectWriter project = Projects.openToWrite(file)) {
            project.putRun(Sample.run("r", RunStatus.DONE));
            Prepared given = project.prepared("given");
            ProtocolRecord record = project.protocols().get(0);
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> project.putProtocol(record, given))
                    .matches(problem -> problem.kind() == ProblemKind.USAGE);
        }
    }

    @Test
    void runsLeftRunningByAKilledProcessBecomeInterrupted() {
        try (ProjectWriter project = Projects.openToWrite(file)) {
            project.putRun(Sample.run("r", RunStatus.RUNNING));
        }
        try (ProjectWriter project = Projects.openToWrite(file)) {
            assertThat(project.run("r").status()).isEqualTo(RunStatus.INTERRUPTED);
        }
    }

    @Test
    void itemsAloneAreJoinedByIdentifier() throws java.io.IOException {
        Path more = Files.createDirectory(folder.resolve("more"));
        var colours = new org.tastemaker.data.Table(
                org.tastemaker.data.Identifiers.of(List.of("i29", "unknown", "i0")),
                List.of(new org.tastemaker.data.Column.Categories(
                        "colour", org.tastemaker.data.Role.CATEGORY, new int[] {0, 1, 1}, List.of("red", "blue"))));
        var nobody = new org.tastemaker.data.Table(org.tastemaker.data.Identifiers.of(List.of()), List.of());
        try (FolderSink sink = new FolderSink(more)) {
            sink.finish("colours", nobody, colours, List.of(), List.of(), null);
        }
        try (ProjectWriter project = Projects.openToWrite(file)) {
            project.adoptImport(more);
            var column = (org.tastemaker.data.Column.Categories) project.dataSet().items().column("colour").orElseThrow();
            assertThat(column.codes()[0]).isEqualTo(1);
            assertThat(column.codes()[29]).isEqualTo(0);
            assertThat(column.codes()[1]).isEqualTo(-1);
            assertThat(project.dataSet().items().column("title")).isPresent();
            assertThat(project.prepared("given").data().items()).isSameAs(project.dataSet().items());
        }
    }

    @Test
    void aCopyIsCompleteAndASoundProjectHasNoFindings() throws java.io.IOException {
        Path copy = folder.resolve("copy.taste");
        Projects.copy(file, copy);
        assertThat(ProjectCheck.of(copy, TaskContext.quiet()).findings()).isEmpty();
        try (ProjectReader one = Projects.openToRead(file); ProjectReader other = Projects.openToRead(copy)) {
            assertThat(other.dataSet().interactions().user()).isEqualTo(one.dataSet().interactions().user());
        }
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Projects.copy(file, copy));
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("copy.taste", file.getFileName().toString(), "import");
        }
    }

    @Test
    void aTensorFileComesBackAndATornOneIsRefused() throws java.io.IOException {
        Tensors tensors = new Tensors(
                Map.of("big", new Tensor.Floats(new long[] {1_100_000}, new float[1_100_000]), "n", new Tensor.Longs(new long[] {}, new long[] {7})),
                Map.of("k", "v"));
        Path tensorFile = folder.resolve("t");
        TensorFile.write(tensorFile, tensors);
        Tensors read = TensorFile.read(tensorFile);
        assertThat(read.tensors().keySet()).isEqualTo(tensors.tensors().keySet());
        assertThat(read.floats("big").shape()).containsExactly(1_100_000);
        assertThat(read.floats("big").values()).isEqualTo(tensors.floats("big").values());
        assertThat(read.tensors().get("n")).usingRecursiveComparison().isEqualTo(tensors.tensors().get("n"));
        assertThat(read.words()).isEqualTo(tensors.words());
        byte[] bytes = Files.readAllBytes(tensorFile);
        for (int cut = 0; cut < bytes.length; cut += 7) {
            Files.write(tensorFile, Arrays.copyOf(bytes, cut));
            assertThatExceptionOfType(org.tastemaker.column.DamagedColumnException.class).isThrownBy(() -> TensorFile.read(tensorFile));
        }
    }
}
