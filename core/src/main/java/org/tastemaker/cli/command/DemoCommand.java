// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.cli.Console;
import org.tastemaker.data.BundledDataSet;
import org.tastemaker.job.JobFolders;
import org.tastemaker.job.WholeFiles;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.Projects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// The whole way on the bundled store: data, protocol, a baseline, a factor model and a neural network, leader
/// board with its ceiling, lists with reasons.
@Command(name = "demo")
public final class DemoCommand implements CliCommand {
    private static final String PROTOCOL = "newest";
    private static final String BASELINE = "popular";
    private static final String NETWORK = "neumf";

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--out", paramLabel = "DIR")
    private Path folder = Path.of(".");

    @Option(names = "--quick")
    private boolean quick;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        Path project = folder.resolve("store.taste").normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw notWritten(failed);
        }
        try (ProjectWriter writer = Projects.create(project)) {
            imported(context, writer);
            JsonNode protocol = context.change(writer, "prepare", new CliContext.Options()
                    // one interaction a pair: what is asked for is the last item that is new to the user
                    .all("step", List.of("event-weights", "duplicates same=pair keep=first"))
                    .put("split", "leave-last-out validation=1")
                    .put("protocol", PROTOCOL));
            context.console().note(
                    "cli.demo.prepared", protocol.get("train").asLong(), protocol.get("validation").asLong(), protocol.get("test").asLong());
            train(context, writer);
            tell(context, writer);
        }
        return 0;
    }

    private void imported(CliContext context, ProjectWriter writer) {
        BundledDataSet store = ServiceLoader.load(BundledDataSet.class)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemKind.JOB, "cli.problem.no-bundled"));
        context.console().note("cli.demo.store");
        Path files = null;
        try {
            files = new JobFolders(context.jobFolders()).create("store");
            store.extract(files, context.task());
            JsonNode found = context.change(writer, "import", new CliContext.Options()
                    .put("file", files)
                    .put("layout", store.layout())
                    .put("name", store.name()));
            context.console().note(
                    "cli.demo.imported", found.get("users").asLong(), found.get("items").asLong(), found.get("interactions").asLong());
        } catch (IOException failed) {
            throw notWritten(failed);
        } finally {
            if (files != null) {
                WholeFiles.remove(files);
            }
        }
    }

    /// Epochs are fixed, and no clock ends a training: the same seed gives the same table everywhere.
    private Map<String, List<String>> models() {
        Map<String, List<String>> models = new LinkedHashMap<>();
        models.put(BASELINE, List.of());
        models.put("item-knn", List.of());
        models.put("ials", List.of("factors=32", "iterations=" + (quick ? 3 : 8), "alpha0=0.3"));
        models.put(NETWORK, List.of(
                "factors=16", "embedding-size=16", "layers=32,16", "learning-rate=0.003", "epochs=" + (quick ? 4 : 12)));
        return models;
    }

    private void train(CliContext context, ProjectWriter writer) {
        models().forEach((model, parameters) -> {
            JsonNode found = context.change(writer, "train", new CliContext.Options()
                    .put("model", model)
                    .all("p", parameters)
                    .put("protocol", PROTOCOL)
                    .put("run", model)
                    .put("seed", 1)
                    .put("patience", 0));
            context.console().note(
                    "cli.demo.trained", model, String.format(Locale.ROOT, "%.1f", found.get("seconds").asDouble()),
                    String.format(Locale.ROOT, "%.3f", found.path("test").path(DemoBoard.METRIC).asDouble(Double.NaN)));
        });
    }

    private void tell(CliContext context, ProjectWriter writer) {
        Console console = context.console();
        JsonNode oracle = context.ask(writer, "oracle", new CliContext.Options().put("protocol", PROTOCOL));
        DemoBoard board = DemoBoard.of(writer, PROTOCOL, BASELINE, NETWORK, oracle);
        List<DemoList> lists = DemoList.of(context, writer, PROTOCOL, NETWORK);
        if (common.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("project", writer.path().toString());
            json.put("leaderboard", board.board().json());
            if (!board.ceiling().isEmpty()) {
                json.put("ceiling", board.ceiling());
            }
            json.put("comparison", board.comparison());
            json.put("lists", lists.stream().map(DemoList::json).toList());
            console.document(json);
            return;
        }
        console.line("");
        board.print(console);
        lists.forEach(list -> list.print(console));
        console.line("");
        console.say("cli.demo.open", writer.path().toString());
    }

    private ProblemException notWritten(IOException failed) {
        return new ProblemException(
                failed, ProblemKind.JOB, "job.problem.not-written", folder.toString(), failed);
    }
}
