// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.cli.Console;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.task.CancelledException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// A command that trains one model several times, by a job of the same name.
abstract class SeriesCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Parameters(index = "1", paramLabel = "MODEL", descriptionKey = "tastemaker.models.NAME")
    private String model = "";

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "training.seed")
    private @Nullable Long seed;

    @Option(names = "--refit", descriptionKey = "training.refit")
    private boolean refit;

    @Option(names = "--run", paramLabel = "NAME")
    private @Nullable String run;

    @Override
    public final CommonOptions common() {
        return common;
    }

    /// @return name of the job
    abstract String job();

    /// Adds the options of this command alone.
    abstract void add(CliContext.Options request);

    /// @param found what the job found
    abstract void print(Console console, JsonNode found);

    @Override
    public final int run(CliContext context) {
        CliContext.Options request = training.request().put("model", model).put("seed", seed).put("run", run).flag("refit", refit);
        add(request);
        JsonNode found;
        try {
            found = context.change(project, job(), request);
        } catch (CancelledException cancelled) {
            throw new ProblemException(cancelled, ProblemKind.CANCELLED, "cli.cancelled-series");
        }
        if (common.json()) {
            context.console().document(found);
        } else {
            print(context.console(), found);
        }
        return 0;
    }

    /// @param columns as in the texts `cli.column.*`
    static List<String> head(Console console, String... columns) {
        return Stream.of(columns).map(column -> console.texts().get("cli.column." + column)).toList();
    }

    static String number(JsonNode value) {
        return String.format(Locale.ROOT, "%.4f", value.asDouble(Double.NaN));
    }
}
