// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.Console;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.job.TrainingRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Trains a model on growing shares of the training part, tested on the same rows: would more data help?
@Command(name = "learning-curve")
public final class LearningCurveCommand extends SeriesCommand {
    @Option(names = "--shares", paramLabel = ".1,.25,.5,1", split = ",", hideParamSyntax = true)
    private List<Double> shares = new ArrayList<>();

    @Option(names = "--metric", paramLabel = "ndcg@10")
    private String metric = "ndcg@10";

    @Override
    String job() {
        return "learning-curve";
    }

    @Override
    void add(CliContext.Options request) {
        request.all("shares", shares.stream().map(share -> Double.toString(share)).toList()).put("metric", metric);
    }

    @Override
    void print(Console console, JsonNode found) {
        String shown = MetricName.parse(metric).toString();
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode point : found.get("points")) {
            JsonNode estimate = point.get("metrics").path(shown);
            rows.add(List.of(
                    TrainingRows.percent(point.get("share").asDouble()) + "%", point.get("run").asString(), number(estimate.path("value")),
                    number(estimate.path("low")), number(estimate.path("high"))));
        }
        List<String> head = new ArrayList<>(head(console, "share", "run", "value", "low", "high"));
        head.set(2, shown);
        console.table(head, rows);
    }
}
