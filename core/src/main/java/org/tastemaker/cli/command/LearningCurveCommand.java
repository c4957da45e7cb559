// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.cli.Console;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.Projects;
import org.tastemaker.split.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Trains a model on growing shares of the training part, tested on the same rows: would more data help?
@Command(name = "learning-curve")
public final class LearningCurveCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Parameters(index = "1", paramLabel = "MODEL", descriptionKey = "tastemaker.models.NAME")
    private String model = "";

    @Option(names = "--shares", paramLabel = ".1,.25,.5,1", split = ",", hideParamSyntax = true)
    private List<Double> shares = List.of(.1, .25, .5, 1.0);

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "tastemaker.train.seed")
    private @Nullable Long seed;

    @Option(names = "--run", paramLabel = "NAME")
    private @Nullable String run;

    @Option(names = "--metric", paramLabel = "ndcg@10")
    private String metric = "ndcg@10";

    private record Point(double share, String run, Map<String, Estimate> metrics) {}

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        String shown = MetricName.parse(metric).toString();
        if (shares.stream().anyMatch(share -> !(share > 0 && share <= 1))) {
            throw new ProblemException(ProblemKind.USAGE, "cli.problem.shares", shares.stream().map(LearningCurveCommand::plain).collect(Collectors.joining(", ")));
        }
        RunSeries series = new RunSeries(context, project, training, model, seed);
        List<Point> points = new ArrayList<>();
        for (double share : new TreeSet<>(shares)) {
            String name = (run == null ? model.replaceAll("^.*/|\\.json$", "") : run) + "-at-" + percent(share);
            series.train(name, null, share);
            context.change(project, "evaluate", new CliContext.Options().put("run", name).put("metrics", shown));
            try (ProjectReader reader = Projects.openToRead(project)) {
                points.add(new Point(share, name, reader.evaluation(name, Part.TEST, CandidateLabel.FULL).map(Evaluation::metrics).orElse(Map.of())));
            }
        }
        if (common.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("model", model);
            json.put("points", points);
            context.console().document(json);
        } else {
            print(context.console(), shown, points);
        }
        return 0;
    }

    private static void print(Console console, String metric, List<Point> points) {
        List<List<String>> rows = new ArrayList<>();
        for (Point point : points) {
            Estimate found = point.metrics().getOrDefault(metric, new Estimate(Double.NaN, Double.NaN, Double.NaN));
            rows.add(List.of(
                    percent(point.share()) + "%", point.run(), number(found.value()), number(found.low()), number(found.high())));
        }
        console.table(
                List.of(console.texts().get("cli.column.share"), console.texts().get("cli.column.run"), metric,
                        console.texts().get("cli.column.low"), console.texts().get("cli.column.high")),
                rows);
    }

    private static String percent(double share) {
        return plain(100 * share);
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, "%.6f", number).replaceAll("\\.?0+$", "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
