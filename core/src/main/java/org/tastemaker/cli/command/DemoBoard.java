// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.Console;
import org.tastemaker.compare.PairedComparison;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;

/// The demonstration's leader board, and by how much its network beats its baseline.
///
/// @param board all runs
/// @param baseline name of the baseline's run
/// @param network name of the network's run
/// @param comparison network minus baseline, user by user
record DemoBoard(Leaderboard board, String baseline, String network, PairedComparison comparison) {
    static final String METRIC = "ndcg@10";
    private static final List<String> OTHERS = List.of("recall@10", "coverage@10");
    private static final double CERTAIN = .05;

    static DemoBoard of(ProjectReader project, String protocol, String baseline, String network) {
        return new DemoBoard(
                Leaderboard.of(project, protocol, METRIC), baseline, network,
                PairedComparison.of(values(project, network), values(project, baseline), new RandomStreams(1)));
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
            Estimate estimate = row.metrics().get(METRIC);
            List<String> cells = new ArrayList<>(List.of(
                    row.run().model(), number("%.4f", estimate == null ? Double.NaN : estimate.value()),
                    estimate == null ? "" : number("%.3f", estimate.low()) + " - " + number("%.3f", estimate.high()),
                    number("%.1f", estimate == null ? Double.NaN : estimate.value() / popular)));
            OTHERS.forEach(metric -> cells.add(text(row.metrics().get(metric))));
            cells.add(number("%.1f", row.run().seconds()));
            rows.add(cells);
        }
        console.table(head, rows);
        console.line("");
        double times = value(network) / popular;
        String sure = comparison.p() < .001 ? "< 0.001" : "= " + number("%.3f", comparison.p());
        console.say(
                comparison.low() > 0 && comparison.p() < CERTAIN ? "cli.demo.beats" : "cli.demo.beaten",
                network, number("%+.3f", comparison.difference()), number("%+.3f", comparison.low()), number("%+.3f", comparison.high()),
                sure, number("%.1f", times));
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
