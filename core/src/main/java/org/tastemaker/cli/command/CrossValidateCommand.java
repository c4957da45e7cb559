// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.Console;
import org.tastemaker.compare.Spread;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Trains a model once for each fold and takes the results together.
@Command(name = "cross-validate")
public final class CrossValidateCommand extends SeriesCommand {
    @Option(names = "--folds", paramLabel = "K")
    private int folds = 5;

    @Option(names = "--validation", paramLabel = "SHARE")
    private @Nullable Double validation;

    @Option(names = "--metrics", paramLabel = "ndcg@10,recall@20", descriptionKey = "tastemaker.evaluate.metrics")
    private @Nullable String metrics;

    @Override
    String job() {
        return "cross-validate";
    }

    @Override
    void add(CliContext.Options request) {
        request.put("folds", folds).put("validation", validation).put("metrics", metrics);
    }

    @Override
    void print(Console console, JsonNode found) {
        List<List<String>> rows = new ArrayList<>();
        found.get("metrics").properties().forEach(metric -> {
            JsonNode estimate = metric.getValue().get("estimate");
            rows.add(List.of(
                    metric.getKey(), number(estimate.get("value")), number(estimate.get("low")), number(estimate.get("high")),
                    SpreadTable.words(JsonMapper.shared().treeToValue(metric.getValue().get("folds"), Spread.class))));
        });
        console.table(head(console, "metric", "value", "low", "high", "folds"), rows);
    }
}
