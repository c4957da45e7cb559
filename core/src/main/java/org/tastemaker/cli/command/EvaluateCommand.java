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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

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

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        JsonNode found = context.change(project, "evaluate", new CliContext.Options()
                .all("run", runs)
                .put("metrics", metrics)
                .put("on", on)
                .put("candidates", candidates));
        if (common.json()) {
            context.console().document(found.size() == 1 ? found.get(0) : found);
            return 0;
        }
        for (JsonNode one : found) {
            context.console().say(
                    "cli.evaluate.head", one.get("run").asString(), one.get("protocol").asString(), one.get("on").asString(),
                    one.get("candidates").asString(), one.get("users").asLong());
            List<List<String>> rows = new ArrayList<>();
            one.get("metrics").properties().forEach(metric -> rows.add(List.of(
                    metric.getKey(), number(metric.getValue().get("value")), number(metric.getValue().get("low")),
                    number(metric.getValue().get("high")))));
            context.console().table(
                    List.of(
                            context.console().texts().get("cli.column.metric"), context.console().texts().get("cli.column.value"),
                            context.console().texts().get("cli.column.low"), context.console().texts().get("cli.column.high")),
                    rows);
        }
        return 0;
    }

    private static String number(JsonNode value) {
        return String.format(Locale.ROOT, "%.4f", value.asDouble());
    }
}
