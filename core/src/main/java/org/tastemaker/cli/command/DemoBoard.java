// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.Console;
import org.tastemaker.compare.PairedComparison;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import tools.jackson.databind.JsonNode;

/// The demonstration's leader board, and by how much its network beats its baseline.
///
/// @param board all runs
/// @param baseline name of the baseline's run
/// @param network name of the network's run
/// @param comparison network minus baseline, user by user
/// @param ceiling metrics of who knows the truth, on the same test; empty where nobody does
record DemoBoard(
        Leaderboard board, String baseline, String network, PairedComparison comparison, Map<String, Estimate> ceiling) {
    static final String METRIC = "ndcg@10";
    private static final List<String> OTHERS = List.of("recall@10", "coverage@10");
    private static final double CERTAIN = .05;

    /// @param oracle what the job `oracle` answered
    static DemoBoard of(ProjectReader project, String protocol, String baseline, String network, JsonNode oracle) {
        Map<String, Estimate> ceiling = new LinkedHashMap<>();
        oracle.path("metrics").properties().forEach(field -> ceiling.put(field.getKey(), new Estimate(
                field.getValue().get("value").asDouble(), field.getValue().get("low").asDouble(), field.getValue().get("high").asDouble())));
        return new DemoBoard(
                Leaderboard.of(project, protocol, METRIC), baseline, network,
                PairedComparison.of(values(project, network), values(project, baseline), new RandomStreams(1)), ceiling);
    }

    private static float[] values(ProjectReader project, String run) {
        Evaluation found = project.evaluation(run, Part.TEST, "full").orElseThrow();
        return Objects.requireNonNull(found.perUser().get(METRIC));
    }

    void print(Console console) {
        console.say("cli.demo.board", comparison.users());
        double popular = value(baseline);
        List<String> head = new ArrayList<>(List.of(
                console.texts().get("cli.column.model"), METRIC, console.texts().get("cli.column.interval"),
                console.texts().get("cli.column.times", baseline)));
        head.addAll(OTHERS);
        head.add(console.texts().get("cli.column.seconds"));
        List<List<String>> rows = new ArrayList<>();
        for (Leaderboard.Row row : board.rows()) {
            rows.add(cells(row.run().model(), row.metrics(), popular, number("%.1f", row.run().seconds())));
        }
        if (!ceiling.isEmpty()) {
            rows.add(cells(console.texts().get("cli.demo.oracle"), ceiling, popular, ""));
        }
        console.table(head, rows);
        console.line("");
        if (!ceiling.isEmpty()) {
            console.say("cli.demo.ceiling", console.texts().get("cli.demo.oracle"));
        }
        double times = value(network) / popular;
        String sure = comparison.p() < .001 ? "< 0.001" : "= " + number("%.3f", comparison.p());
        console.say(
                comparison.low() > 0 && comparison.p() < CERTAIN ? "cli.demo.beats" : "cli.demo.beaten",
                network, number("%+.3f", comparison.difference()), number("%+.3f", comparison.low()), number("%+.3f", comparison.high()),
                sure, number("%.1f", times));
    }

    private static List<String> cells(String name, Map<String, Estimate> metrics, double popular, String seconds) {
        Estimate estimate = metrics.get(METRIC);
        List<String> cells = new ArrayList<>(List.of(
                name, number("%.4f", estimate == null ? Double.NaN : estimate.value()),
                estimate == null ? "" : number("%.3f", estimate.low()) + " - " + number("%.3f", estimate.high()),
                number("%.1f", estimate == null ? Double.NaN : estimate.value() / popular)));
        OTHERS.forEach(metric -> cells.add(text(metrics.get(metric))));
        cells.add(seconds);
        return cells;
    }

    private double value(String run) {
        return board.rows().stream()
                .filter(row -> row.run().name().equals(run))
                .map(row -> row.metrics().get(METRIC))
                .filter(Objects::nonNull)
                .mapToDouble(Estimate::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String text(@Nullable Estimate estimate) {
        return estimate == null ? "" : number("%.3f", estimate.value());
    }

    private static String number(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
