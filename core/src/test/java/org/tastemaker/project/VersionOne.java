// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Role;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.imports.ColumnPlan;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.ImportPlan;
import org.tastemaker.imports.TextFormat;
import org.tastemaker.network.NetworkJson;
import org.tastemaker.network.NetworkSpec;
import org.tastemaker.network.Node;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.RecipeFile;
import org.tastemaker.prepare.StepReport;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.TensorFile;
import org.tastemaker.tensor.Tensors;

/// One of each file of version 1, and what is in it. The files are kept under `src/test/resources` as
/// version 1 wrote them; [#main] made them and is not run again for a version that was released. The next
/// version gets a class like this of its own. The project lies there packed by gzip.
final class VersionOne {
    static final String PROJECT = "v1.taste";
    static final String TENSORS = "v1.tensors";
    static final String PROTOCOL = "v1.protocol";
    static final String PLAN = "v1-plan.json";
    static final String RECIPE = "v1-recipe.json";
    static final String NETWORK = "v1-network.json";

    static final Tensors MODEL = new Tensors(
            Map.of("w", new Tensor.Floats(new long[] {2, 3}, new float[] {1, -2.5f, 3, Float.MIN_VALUE, 1e30f, Float.NaN})),
            Map.of("kind", "demo"));
    static final Tensors CHECKPOINT = new Tensors(
            Map.of("step", new Tensor.Longs(new long[] {1}, new long[] {Long.MAX_VALUE}), "seen", new Tensor.Ints(new long[] {2}, new int[] {1, -2}), "loss", new Tensor.Doubles(new long[] {2}, new double[] {.1, 1e300})),
            Map.of());
    static final List<MetricPoint> POINTS =
            List.of(new MetricPoint("loss", 1, .5, Double.NaN), new MetricPoint("ndcg@10", 2, 1.25, .125));
    static final Evaluation EVALUATION = new Evaluation(
            Part.TEST, "full", new int[] {1, 4}, Map.of("ndcg@10", new Estimate(.5, .4, .6)), Map.of("ndcg@10", new float[] {1, Float.NaN}));
    static final ProtocolRecord FEW = new ProtocolRecord(
            "few", new Recipe(List.of(new StepSettings("k-core", Map.of("users", "2")))), new StepSettings("ratio", Map.of("test", ".2")),
            List.of(new StepReport("k-core", Sample.ROWS, 50, 20, 20, 30, 25)), 20, 25, 40, 4, 6);
    static final Recipe STEPS = new Recipe(
            List.of(new StepSettings("threshold", Map.of("rating", "4")), new StepSettings("k-core", Map.of("users", "5", "items", "5"))));

    static final NetworkSpec WIRING = new NetworkSpec(1, "two towers", List.of(
            new Node("user", "user-id", List.of(), Map.of(), new Node.Position(10.5, 20)),
            new Node("u", "embedding", List.of("user"), Map.of("size", "8"), null)));

    private VersionOne() {}

    /// The rows of protocol `few`.
    static Interactions rows(DataSet data) {
        Interactions all = data.interactions();
        float[] weight = new float[50];
        for (int r = 0; r < weight.length; r++) {
            weight[r] = r / 4f;
        }
        return new Interactions(
                Arrays.copyOf(all.user(), 50), Arrays.copyOf(all.item(), 50), null, null, null, List.of(), weight, List.of());
    }

    static Prepared few(DataSet data) {
        byte[] part = new byte[50];
        for (int r = 0; r < part.length; r++) {
            part[r] = (r < 40 ? Part.TRAIN : r < 44 ? Part.VALIDATION : Part.TEST).code();
        }
        return new Prepared("few", data.withInteractions(rows(data)), part, null);
    }

    static ImportPlan plan() {
        return new ImportPlan(1, "delimited", List.of(new FilePlan(
                "ratings.csv", FileKind.INTERACTIONS, FilePlan.Shape.ROWS,
                new TextFormat("UTF-8", "::", TextFormat.Header.PRESENT, TextFormat.Quoting.NONE, TextFormat.DecimalMark.COMMA),
                List.of(
                        ColumnPlan.of("who", Role.USER), ColumnPlan.of("what", Role.ITEM), ColumnPlan.of("", Role.IGNORE),
                        new ColumnPlan("genre", Role.TAGS, ",", "drama")),
                Part.TEST)));
    }

    /// @param arguments the folder to write to
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path file = folder.resolve(PROJECT);
        try (ProjectWriter project = Projects.create(file)) {
            Path imported = Sample.folder(Files.createTempDirectory("version-one"));
            project.adoptImport(imported);
            project.putProtocol(FEW, few(project.dataSet()));
            project.putRun(Sample.run("done", RunStatus.RUNNING));
            POINTS.forEach(point -> project.addPoint("done", point));
            project.putModel("done", MODEL);
            project.putRun(Sample.run("done", RunStatus.DONE));
            project.putEvaluation("done", EVALUATION);
            project.putRun(Sample.run("cut", RunStatus.INTERRUPTED));
            project.putCheckpoint("cut", CHECKPOINT);
            project.putSetting("view", "{\"page\":\"data\"}");
            ProtocolFile.write(folder.resolve(PROTOCOL), FEW, few(project.dataSet()), project.dataSet());
        }
        TensorFile.write(folder.resolve(TENSORS), MODEL);
        plan().save(folder.resolve(PLAN));
        new RecipeFile().save(STEPS, folder.resolve(RECIPE));
        Files.writeString(folder.resolve(NETWORK), NetworkJson.write(WIRING));
    }
}
