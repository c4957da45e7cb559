// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.cli.Console;
import org.tastemaker.compare.Folds;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.Projects;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Trains a model once for each fold and takes the results together. The folds are protocols with the recipe of another
/// one; those that are there already serve again, so that all models are measured on the same folds.
@Command(name = "cross-validate")
public final class CrossValidateCommand implements CliCommand {
    private static final long SEED = 1;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Parameters(index = "1", paramLabel = "MODEL", descriptionKey = "tastemaker.models.NAME")
    private String model = "";

    @Option(names = "--folds", paramLabel = "K")
    private int folds = 5;

    @Option(names = "--validation", paramLabel = "SHARE")
    private double validation;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "tastemaker.train.seed")
    private @Nullable Long seed;

    @Option(names = "--run", paramLabel = "NAME")
    private @Nullable String run;

    @Option(names = "--metrics", paramLabel = "ndcg@10,recall@20", descriptionKey = "tastemaker.evaluate.metrics")
    private @Nullable String metrics;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        if (folds < 2) {
            throw new ProblemException(ProblemKind.USAGE, "cli.problem.folds", Integer.toString(folds));
        }
        RunSeries series = new RunSeries(context, project, training, model, seed);
        ProtocolRecord base = base();
        List<String> runs = new ArrayList<>();
        List<Evaluation> found = new ArrayList<>();
        for (int fold = 1; fold <= folds; fold++) {
            String place = "-fold-" + fold + "-of-" + folds;
            String protocol = ProtocolRecord.foldName(base.name(), fold, folds) + (validation > 0 ? "-validation-" + validation : "");
            prepare(context, base, protocol, fold);
            String name = (run == null ? model.replaceAll("^.*/|\\.json$", "") : run) + place;
            series.train(name, protocol, 1);
            if (metrics != null) {
                context.change(project, "evaluate", new CliContext.Options().put("run", name).put("metrics", metrics));
            }
            try (ProjectReader reader = Projects.openToRead(project)) {
                reader.evaluation(name, Part.TEST, CandidateLabel.FULL).ifPresent(found::add);
            }
            runs.add(name);
        }
        Folds pooled = Folds.of(found, new RandomStreams(SEED), context.task());
        if (common.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("model", model);
            json.put("runs", runs);
            json.put("candidates", CandidateLabel.FULL);
            json.put("metrics", pooled.metrics());
            context.console().document(json);
        } else {
            print(context.console(), pooled);
        }
        return 0;
    }

    private ProtocolRecord base() {
        try (ProjectReader reader = Projects.openToRead(project)) {
            String wanted = training.protocol();
            return wanted != null
                    ? reader.protocol(wanted)
                    : ProtocolRecord.newest(reader.protocols())
                            .orElseThrow(() -> new ProblemException(ProblemKind.INPUT, "job.problem.no-protocols"));
        }
    }

    private void prepare(CliContext context, ProtocolRecord base, String name, int fold) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("folds", Integer.toString(folds));
        values.put("fold", Integer.toString(fold));
        values.put("validation", Double.toString(validation));
        StepSettings split = new StepSettings("k-fold", values);
        try (ProjectReader reader = Projects.openToRead(project)) {
            boolean there = reader.protocols().stream()
                    .anyMatch(p -> p.name().equals(name) && p.split().equals(split) && p.recipe().equals(base.recipe()));
            if (there) {
                return;
            }
        }
        context.change(project, "prepare", new CliContext.Options()
                .all("step", base.recipe().steps().stream().map(StepSettings::text).toList())
                .put("split", split.text())
                .put("protocol", name));
    }

    private static void print(Console console, Folds pooled) {
        List<List<String>> rows = new ArrayList<>();
        pooled.metrics().forEach((metric, found) -> rows.add(List.of(
                metric, number(found.estimate().value()), number(found.estimate().low()), number(found.estimate().high()),
                SpreadTable.words(found.folds()))));
        console.table(
                List.of("metric", "value", "low", "high", "folds").stream().map(c -> console.texts().get("cli.column." + c)).toList(), rows);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
