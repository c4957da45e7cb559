// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.cli.Console;
import org.tastemaker.compare.Spread;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Trains a model.
@Command(name = "train")
public final class TrainCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "MODEL")
    private @Nullable String model;

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    @Option(names = "--run", paramLabel = "NAME")
    private @Nullable String run;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "training.seed")
    private @Nullable Long seed;

    @Option(names = "--seeds", paramLabel = "N,N", split = ",", hideParamSyntax = true)
    private List<Long> seeds = new ArrayList<>();

    @Option(names = "--train-share", paramLabel = "SHARE")
    private @Nullable Double share;

    @Option(names = "--refit", descriptionKey = "training.refit")
    private boolean refit;

    @Option(names = "--resume", paramLabel = "RUN")
    private @Nullable String resume;

    @Option(names = "--update", paramLabel = "RUN")
    private @Nullable String update;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        if (seeds.isEmpty()) {
            JsonNode found = train(context, run, seed);
            if (common.json()) {
                context.console().document(found);
            } else {
                print(context.console(), found);
            }
            return 0;
        }
        if (seed != null || resume != null || update != null) {
            throw new ProblemException(ProblemKind.USAGE, "cli.problem.seeds");
        }
        List<JsonNode> all = new ArrayList<>();
        for (long each : new TreeSet<>(seeds)) {
            JsonNode found = train(context, run == null ? null : run + "-" + each, each);
            all.add(found);
            if (!common.json()) {
                print(context.console(), found);
            }
        }
        Map<String, Spread> spread = spread(all);
        if (common.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("runs", all);
            json.put("test", spread);
            context.console().document(json);
        } else if (all.size() > 1 && !spread.isEmpty()) {
            context.console().say("cli.train.seeds", all.size());
            spread.forEach((metric, found) -> context.console().line("  " + metric + " " + SpreadTable.words(found)));
        }
        return 0;
    }

    private JsonNode train(CliContext context, @Nullable String name, @Nullable Long with) {
        return context.change(project, "train", training.request()
                .put("model", model)
                .put("run", name)
                .put("seed", with)
                .put("train-share", share)
                .flag("refit", refit)
                .put("resume", resume)
                .put("update", update));
    }

    private static Map<String, Spread> spread(List<JsonNode> all) {
        Map<String, Spread> spread = new LinkedHashMap<>();
        all.getFirst().get("test").propertyNames().forEach(metric -> spread.put(metric, Spread.of(
                MetricName.parse(metric).metric().range(),
                all.stream().mapToDouble(one -> one.get("test").path(metric).asDouble(Double.NaN)).toArray())));
        return spread;
    }

    private static void print(Console console, JsonNode found) {
        if (found.has("update")) {
            JsonNode how = found.get("update");
            console.say(
                    "cli.train.updated", how.get("of").asString(), found.get("protocol").asString(),
                    console.texts().get("model.renewal." + how.get("how").asString()));
        }
        int epochs = found.get("epochs").asInt();
        String done = console.texts().get(
                epochs > 1 ? "cli.train.done" : "cli.train.done-at-once", found.get("run").asString(), found.get("model").asString(),
                found.get("protocol").asString(), String.format(Locale.ROOT, "%.1f", found.get("seconds").asDouble()), epochs,
                found.get("best").get("epoch").asInt());
        test(console, done, found.get("test"));
    }

    /// @param done what is done
    /// @param metrics values on the test part by name; none if there is no such part
    static void test(Console console, String done, JsonNode metrics) {
        console.say("cli.told-and-asked", done, console.texts().get(metrics.isEmpty() ? "cli.train.no-test" : "cli.train.test"));
        metrics.properties().forEach(metric -> console.line(
                "  " + metric.getKey() + " " + String.format(Locale.ROOT, "%.4f", metric.getValue().asDouble())));
    }
}
