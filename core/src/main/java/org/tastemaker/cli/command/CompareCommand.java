// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.cli.Console;
import org.tastemaker.compare.PairedComparison;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.Projects;
import org.tastemaker.project.RunRecord;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compares runs user by user on the test part: every pair, p-values adjusted for their number.
@Command(name = "compare")
public final class CompareCommand implements CliCommand {
    private static final long SEED = 1;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "RUN", descriptionKey = "common.runs")
    private List<String> runs = new ArrayList<>();

    @Option(names = "--metric", paramLabel = "ndcg@10")
    private String metric = "ndcg@10";

    private record Pair(RunRecord first, RunRecord second, PairedComparison found) {}

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        if (runs.size() < 2) {
            throw new ProblemException(ProblemKind.USAGE, "cli.problem.two-runs");
        }
        try (ProjectReader reader = Projects.openToRead(project)) {
            List<Pair> pairs = new ArrayList<>();
            for (int a = 0; a < runs.size(); a++) {
                for (int b = a + 1; b < runs.size(); b++) {
                    pairs.add(pair(reader, runs.get(a), runs.get(b)));
                }
            }
            double[] p = PairedComparison.holm(pairs.stream().mapToDouble(pair -> pair.found().p()).toArray());
            if (common.json()) {
                context.console().document(json(pairs, p));
            } else {
                print(context.console(), pairs, p);
            }
        }
        return 0;
    }

    private Pair pair(ProjectReader reader, String first, String second) {
        Evaluation one = evaluation(reader, first);
        Evaluation other = evaluation(reader, second);
        if (!Arrays.equals(one.users(), other.users())) {
            throw new ProblemException(ProblemKind.INPUT, "cli.problem.different-users", first, second);
        }
        return new Pair(reader.run(first), reader.run(second), PairedComparison.of(
                Objects.requireNonNull(one.perUser().get(metric)), Objects.requireNonNull(other.perUser().get(metric)), new RandomStreams(SEED)));
    }

    private Evaluation evaluation(ProjectReader reader, String run) {
        reader.run(run);
        return reader.evaluation(run, Part.TEST, "full")
                .filter(found -> found.perUser().containsKey(metric))
                .orElseThrow(() -> new ProblemException(ProblemKind.INPUT, "cli.problem.not-evaluated", run, metric, project.toString()));
    }

    private Map<String, Object> json(List<Pair> pairs, double[] p) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int n = 0; n < p.length; n++) {
            PairedComparison found = pairs.get(n).found();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("first", pairs.get(n).first().name());
            one.put("second", pairs.get(n).second().name());
            one.put("difference", found.difference());
            one.put("low", found.low());
            one.put("high", found.high());
            one.put("t", found.t());
            one.put("p", found.p());
            one.put("p_holm", p[n]);
            one.put("users", found.users());
            one.put("settings", settings(pairs.get(n)));
            all.add(one);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("metric", metric);
        json.put("comparisons", all);
        return json;
    }

    private void print(Console console, List<Pair> pairs, double[] p) {
        console.say("cli.compare.head", metric, pairs.getFirst().found().users());
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < p.length; n++) {
            PairedComparison found = pairs.get(n).found();
            rows.add(List.of(
                    pairs.get(n).first().name() + " - " + pairs.get(n).second().name(), number("%+.4f", found.difference()),
                    number("%+.4f", found.low()), number("%+.4f", found.high()), number("%.2g", p[n])));
        }
        console.table(
                List.of("runs", "difference", "low", "high", "p").stream().map(c -> console.texts().get("cli.column." + c)).toList(), rows);
        for (Pair pair : pairs) {
            if (!settings(pair).isEmpty()) {
                console.say("cli.compare.settings", pair.first().name(), pair.second().name(), String.join(", ", settings(pair)));
            }
        }
    }

    /// @return what differs, such as `factors=8/64`
    private static List<String> settings(Pair pair) {
        List<String> differences = new ArrayList<>();
        if (!pair.first().model().equals(pair.second().model())) {
            differences.add("model=" + pair.first().model() + "/" + pair.second().model());
            return differences;
        }
        TreeSet<String> names = new TreeSet<>(pair.first().parameters().keySet());
        names.addAll(pair.second().parameters().keySet());
        for (String name : names) {
            String one = pair.first().parameters().getOrDefault(name, "-");
            String other = pair.second().parameters().getOrDefault(name, "-");
            if (!one.equals(other)) {
                differences.add(name + "=" + one + "/" + other);
            }
        }
        if (pair.first().seed() != pair.second().seed()) {
            differences.add("seed=" + pair.first().seed() + "/" + pair.second().seed());
        }
        return differences;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
