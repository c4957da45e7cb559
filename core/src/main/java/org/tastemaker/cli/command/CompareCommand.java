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
import org.tastemaker.compare.PairedStatistics;
import org.tastemaker.compare.PairedTest;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.MetricName;
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
    private List<String> named = new ArrayList<>();

    @Option(names = "--metric", paramLabel = "ndcg@10")
    private String metric = "ndcg@10";

    @Option(names = "--test", paramLabel = "t|wilcoxon|randomisation")
    private String test = "t";

    @Option(names = "--candidates", paramLabel = "full|sampled:N|given")
    private String candidates = CandidateLabel.FULL;

    private record Pair(RunRecord first, RunRecord second, PairedStatistics found) {}

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        List<String> runs = named.stream().distinct().toList();
        if (runs.size() < 2) {
            throw new ProblemException(ProblemKind.USAGE, "cli.problem.two-runs");
        }
        metric = MetricName.parse(metric).toString();
        PairedTest chosen = PairedTest.parse(test);
        String ranked = CandidateMode.parse(candidates).toString();
        try (ProjectReader reader = Projects.openToRead(project)) {
            List<Pair> pairs = new ArrayList<>();
            for (int a = 0; a < runs.size(); a++) {
                for (int b = a + 1; b < runs.size(); b++) {
                    pairs.add(pair(reader, runs.get(a), runs.get(b), ranked));
                }
            }
            double[] p = PairedComparison.holm(pairs.stream().mapToDouble(pair -> pair.found().p(chosen)).toArray());
            if (common.json()) {
                context.console().document(json(pairs, p, chosen, context.console()));
            } else {
                print(context.console(), pairs, p, chosen);
            }
        }
        return 0;
    }

    private Pair pair(ProjectReader reader, String first, String second, String ranked) {
        Evaluation one = evaluation(reader, first, ranked);
        Evaluation other = evaluation(reader, second, ranked);
        if (!Arrays.equals(one.users(), other.users())) {
            throw new ProblemException(ProblemKind.INPUT, "cli.problem.different-users", first, second);
        }
        return new Pair(reader.run(first), reader.run(second), PairedStatistics.of(
                Objects.requireNonNull(one.perUser().get(metric)), Objects.requireNonNull(other.perUser().get(metric)), new RandomStreams(SEED)));
    }

    private Evaluation evaluation(ProjectReader reader, String run, String ranked) {
        reader.run(run);
        Evaluation found = reader.evaluation(run, Part.TEST, ranked)
                .filter(some -> some.metrics().containsKey(metric))
                .orElseThrow(() -> new ProblemException(ProblemKind.INPUT, "cli.problem.not-evaluated", run, metric, project.toString()));
        if (!found.perUser().containsKey(metric)) {
            throw new ProblemException(ProblemKind.USAGE, "cli.problem.one-figure", metric);
        }
        return found;
    }

    private Map<String, Object> json(List<Pair> pairs, double[] p, PairedTest chosen, Console console) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int n = 0; n < p.length; n++) {
            PairedStatistics found = pairs.get(n).found();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("first", pairs.get(n).first().name());
            one.put("second", pairs.get(n).second().name());
            one.put("difference", found.mean().difference());
            one.put("low", found.mean().low());
            one.put("high", found.mean().high());
            one.put("t", found.mean().t());
            one.put("p", found.p(chosen));
            one.put("p_holm", p[n]);
            for (PairedTest each : PairedTest.values()) {
                one.put("p_" + each.word(), found.p(each));
            }
            one.put("cohens_dz", found.standardised());
            one.put("rank_biserial", found.biserial());
            one.put("detectable", found.detectable());
            one.put("users", found.mean().users());
            one.put("settings", settings(pairs.get(n)));
            all.add(one);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("metric", metric);
        json.put("candidates", candidates);
        json.put("test", chosen.word());
        if (!isFull()) {
            json.put("warning", console.texts().get("metric.warning.candidates", candidates));
        }
        json.put("comparisons", all);
        return json;
    }

    private boolean isFull() {
        return candidates.equals(CandidateLabel.FULL);
    }

    private void print(Console console, List<Pair> pairs, double[] p, PairedTest chosen) {
        console.say("cli.compare.head", CandidateLabel.of(metric, candidates), pairs.getFirst().found().mean().users());
        if (!isFull()) {
            console.say("metric.warning.candidates", candidates);
        }
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < p.length; n++) {
            PairedStatistics found = pairs.get(n).found();
            rows.add(List.of(
                    pairs.get(n).first().name() + " - " + pairs.get(n).second().name(), number("%+.4f", found.mean().difference()),
                    number("%+.4f", found.mean().low()), number("%+.4f", found.mean().high()), number("%.2g", p[n]),
                    number("%+.2f", found.standardised()), number("%+.2f", found.biserial()), number("%.4f", found.detectable())));
        }
        console.table(
                List.of("runs", "difference", "low", "high", "p", "effect-size", "biserial", "detectable").stream()
                        .map(c -> console.texts().get("cli.column." + c))
                        .toList(),
                rows);
        console.say("cli.compare.test." + chosen.word());
        double finest = pairs.stream().mapToDouble(pair -> pair.found().detectable()).max().orElse(Double.NaN);
        if (!Double.isNaN(finest)) {
            console.say("cli.compare.power", number("%.4f", finest));
        }
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
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }
}
