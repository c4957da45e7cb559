// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.tastemaker.job.WholeFiles;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Models;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.Projects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// The whole way on the bundled store: data, protocol, three models, leader board, lists with reasons.
@Command(name = "demo")
public final class DemoCommand implements CliCommand {
    private static final String PROTOCOL = "last";
    private static final int USERS = 3;

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
        Console console = context.console();
        BundledDataSet store = ServiceLoader.load(BundledDataSet.class)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemKind.JOB, "cli.problem.no-bundled"));
        Path project = folder.resolve("store.taste");
        Path files = null;
        try {
            Files.createDirectories(folder);
            Files.createDirectories(context.jobFolders());
            files = Files.createTempDirectory(context.jobFolders(), "store-");
            try (ProjectWriter writer = Projects.create(project)) {
                console.note("cli.demo.store");
                store.extract(files, context.task());
                prepare(context, writer, store, files);
                Map<String, JsonNode> trained = train(context, writer);
                tell(context, writer, trained);
            }
            return 0;
        } catch (IOException failed) {
            throw new ProblemException(
                    failed, ProblemKind.JOB, "job.problem.not-written", folder.toString(), String.valueOf(failed.getMessage()));
        } finally {
            if (files != null) {
                WholeFiles.remove(files);
            }
        }
    }

    private static void prepare(CliContext context, ProjectWriter writer, BundledDataSet store, Path files) {
        context.change(writer, "import", new CliContext.Options()
                .put("file", files)
                .put("layout", store.layout())
                .put("name", store.name()));
        context.change(writer, "prepare", new CliContext.Options()
                .put("step", "event-weights")
                .put("split", "leave-last-out validation=1")
                .put("protocol", PROTOCOL));
    }

    private Map<String, JsonNode> train(CliContext context, ProjectWriter writer) {
        List<String> installed = Models.installed().all().stream().map(m -> m.descriptor().name()).toList();
        List<String> wanted = new ArrayList<>(List.of("popular", "ials"));
        List.of("neumf", "embedding-mlp").stream().filter(installed::contains).limit(1).forEach(wanted::add);
        Map<String, JsonNode> trained = new LinkedHashMap<>();
        for (String model : wanted) {
            context.console().note("cli.demo.training", model);
            CliContext.Options options = new CliContext.Options()
                    .put("model", model)
                    .put("protocol", PROTOCOL)
                    .put("run", model)
                    .put("seed", 1)
                    .put("max-minutes", quick ? 0.5 : 1.5);
            JsonNode found = context.change(writer, "train", options);
            trained.put(model, found);
            context.console().note(
                    "cli.demo.trained", model, format("%.1f", found.get("seconds").asDouble()), format("%.4f", ndcg(found)));
        }
        return trained;
    }

    private void tell(CliContext context, ProjectWriter writer, Map<String, JsonNode> trained) {
        Console console = context.console();
        Leaderboard board = Leaderboard.of(writer, PROTOCOL, null);
        String best = board.rows().getFirst().run().name();
        List<String> users = someUsers(writer);
        JsonNode lists = context.change(writer, "recommend", new CliContext.Options()
                .put("run", best)
                .put("users", String.join(",", users))
                .put("top", 5));
        List<Map<String, Object>> reasons = new ArrayList<>();
        for (JsonNode list : lists.get("lists")) {
            for (JsonNode item : list.get("items")) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("user", list.get("user").asString());
                one.put("rank", item.get("rank").asInt());
                one.put("item", item.get("item").asString());
                one.put("title", item.get("title").asString());
                one.put("reason", context.change(writer, "why", new CliContext.Options()
                                .put("run", best)
                                .put("user", list.get("user").asString())
                                .put("item", item.get("item").asString())
                                .put("method", "neighbours"))
                        .get("sentence").asString());
                reasons.add(one);
            }
        }
        if (common.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("project", writer.path().toString());
            json.put("leaderboard", board.json());
            json.put("lists", reasons);
            console.document(json);
            return;
        }
        console.say("cli.demo.board", PROTOCOL);
        board.print(console);
        remark(console, trained);
        String user = "";
        for (Map<String, Object> one : reasons) {
            if (!user.equals(one.get("user"))) {
                user = String.valueOf(one.get("user"));
                console.line("");
                console.say("cli.recommend.user", user);
            }
            console.line("  " + one.get("rank") + "  " + one.get("title"));
            console.line("     " + one.get("reason"));
        }
        console.line("");
        console.say("cli.demo.open", writer.path().toString());
    }

    private static void remark(Console console, Map<String, JsonNode> trained) {
        double popular = ndcg(trained.get("popular"));
        for (Map.Entry<String, JsonNode> run : trained.entrySet()) {
            boolean network = Models.installed().named(run.getKey()).descriptor().abilities().contains(Descriptor.Ability.NETWORK);
            double gain = 100 * (ndcg(run.getValue()) / popular - 1);
            if (network) {
                console.say(gain > 0 ? "cli.demo.beats" : "cli.demo.beaten", run.getKey(), format("%.0f", gain));
            } else if (gain > 0) {
                console.say("cli.demo.factors", run.getKey(), format("%.0f", gain));
            }
        }
    }

    /// Users spread over the catalogue: one of each third.
    private static List<String> someUsers(ProjectWriter writer) {
        int[] test = writer.prepared(PROTOCOL).rows(org.tastemaker.split.Part.TEST);
        int[] user = writer.prepared(PROTOCOL).data().interactions().user();
        List<String> users = new ArrayList<>();
        for (int n = 0; n < USERS; n++) {
            users.add(writer.dataSet().users().identifiers().name(user[test[n * test.length / USERS]]));
        }
        return users;
    }

    private static double ndcg(@org.jspecify.annotations.Nullable JsonNode found) {
        return found == null ? Double.NaN : found.path("test").path("ndcg@10").asDouble(Double.NaN);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
