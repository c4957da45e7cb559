// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.job.RunModels;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.Projects;
import org.tastemaker.task.CancelledException;
import org.tastemaker.tune.Studies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Searches good values for a model's parameters.
@Command(name = "tune")
public final class TuneCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "MODEL")
    private @Nullable String model;

    @Option(names = "--space", paramLabel = "FILE.json")
    private @Nullable Path space;

    @Option(names = "--search", paramLabel = "tpe|random|grid|halving")
    private @Nullable String search;

    @Option(names = "--trials", paramLabel = "N")
    private @Nullable Integer trials;

    @Option(names = "--metric", paramLabel = "ndcg@10")
    private @Nullable String metric;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "training.seed")
    private @Nullable Long seed;

    @Option(names = "--keep", paramLabel = "N")
    private @Nullable Integer keep;

    @Option(names = "--study", paramLabel = "NAME")
    private @Nullable String study;

    @Option(names = "--resume", paramLabel = "STUDY")
    private @Nullable String resume;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        try (ProjectWriter writer = Projects.openToWrite(project)) {
            String name = name(writer);
            JsonNode found;
            try {
                found = context.change(writer, "tune", training.request()
                        .put("model", model)
                        .put("space", space)
                        .put("search", search)
                        .put("trials", trials)
                        .put("metric", metric)
                        .put("seed", seed)
                        .put("keep", keep)
                        .put("study", name.isEmpty() ? null : name)
                        .put("resume", resume));
            } catch (CancelledException cancelled) {
                throw Studies.find(writer, name)
                        .<RuntimeException>map(kept -> new ProblemException(
                                ProblemKind.CANCELLED, "cli.tune.cancelled", name, Integer.toString(kept.trials().size()), project.toString()))
                        .orElse(cancelled);
            }
            if (common.json()) {
                context.console().document(found);
            } else {
                new StudyReport(context.console()).print(found);
            }
        }
        return 0;
    }

    private String name(ProjectWriter writer) {
        if (resume != null) {
            return resume;
        }
        if (study != null || model == null) {
            return study == null ? "" : study;
        }
        return Studies.freeName(writer, RunModels.named(model).name());
    }
}
