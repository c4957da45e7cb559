// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.cli.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Evaluates runs.
@Command(name = "evaluate")
public final class EvaluateCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "RUN", descriptionKey = "common.runs")
    private List<String> runs = new ArrayList<>();

    @Option(names = "--metrics", paramLabel = "ndcg@10,recall@20")
    private @Nullable String metrics;

    @Option(names = "--on", paramLabel = "test|validation")
    private @Nullable String on;

    @Option(names = "--candidates", paramLabel = "full|sampled:N|given")
    private @Nullable String candidates;

    @Option(names = "--segment", paramLabel = "COLUMN")
    private List<String> segments = new ArrayList<>();

    @Option(names = "--curves", paramLabel = "FILE.json|FILE.csv")
    private @Nullable Path curves;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        CurvesFile file = curves == null ? null : new CurvesFile(curves);
        JsonNode found = context.change(project, "evaluate", new CliContext.Options()
                .all("run", runs)
                .put("metrics", metrics)
                .put("on", on)
                .put("candidates", candidates)
                .all("segment", segments)
                .flag("curves", file != null));
        if (file != null) {
            file.write(found);
            found.forEach(one -> ((ObjectNode) one).remove("curves"));
        }
        if (common.json()) {
            context.console().document(found.size() == 1 ? found.get(0) : found);
            return 0;
        }
        for (JsonNode one : found) {
            print(context.console(), one);
        }
        if (file != null) {
            context.console().say("cli.evaluate.curves", file.file().toString());
        }
        return 0;
    }

    private static void print(Console console, JsonNode one) {
        String ranked = one.get("candidates").asString();
        console.say(
                "cli.evaluate.head", one.get("run").asString(), one.get("protocol").asString(), one.get("on").asString(), ranked,
                one.get("users").asLong());
        if (one.has("warning")) {
            console.line(one.get("warning").asString());
        }
        List<List<String>> rows = new ArrayList<>();
        one.get("metrics").properties().forEach(metric -> rows.add(List.of(
                CandidateLabel.of(metric.getKey(), ranked), number(metric.getValue().get("value")), number(metric.getValue().get("low")),
                number(metric.getValue().get("high")))));
        console.table(
                List.of("metric", "value", "low", "high").stream().map(c -> console.texts().get("cli.column." + c)).toList(), rows);
        if (one.has("segments")) {
            one.get("segments").forEach(new SegmentTables(console, ranked)::print);
        }
    }

    private static String number(JsonNode value) {
        return String.format(Locale.ROOT, "%.4f", value.asDouble(Double.NaN));
    }
}
