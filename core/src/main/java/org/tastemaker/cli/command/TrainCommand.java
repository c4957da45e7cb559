// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Trains a model.
@Command(name = "train")
public final class TrainCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "MODEL")
    private @Nullable String model;

    @Option(names = "-p", paramLabel = "NAME=VALUE", descriptionKey = "tastemaker.train.p")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--protocol", paramLabel = "NAME")
    private @Nullable String protocol;

    @Option(names = "--run", paramLabel = "NAME")
    private @Nullable String run;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Option(names = "--engine", paramLabel = "auto|mxnet|pytorch")
    private @Nullable String engine;

    @Option(names = "--device", paramLabel = "cpu|gpu0")
    private @Nullable String device;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable Integer threads;

    @Option(names = "--max-minutes", paramLabel = "M")
    private @Nullable Double maxMinutes;

    @Option(names = "--patience", paramLabel = "N")
    private @Nullable Integer patience;

    @Option(names = "--resume", paramLabel = "RUN")
    private @Nullable String resume;

    @Option(names = "--update", paramLabel = "RUN")
    private @Nullable String update;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        JsonNode found = context.change(project, "train", new CliContext.Options()
                .put("model", model)
                .all("p", parameters)
                .put("protocol", protocol)
                .put("run", run)
                .put("seed", seed)
                .put("engine", engine)
                .put("device", device)
                .put("threads", threads)
                .put("max-minutes", maxMinutes)
                .put("patience", patience)
                .put("resume", resume)
                .put("update", update));
        if (common.json()) {
            context.console().document(found);
            return 0;
        }
        if (found.has("update")) {
            JsonNode how = found.get("update");
            context.console().say(
                    "cli.train.updated", how.get("of").asString(), found.get("protocol").asString(),
                    context.console().texts().get("model.renewal." + how.get("how").asString()));
        }
        context.console().say(
                "cli.train.done", found.get("run").asString(), found.get("model").asString(), found.get("protocol").asString(),
                String.format(Locale.ROOT, "%.1f", found.get("seconds").asDouble()), found.get("epochs").asInt(),
                found.get("best").get("epoch").asInt());
        found.get("test").properties().forEach(metric -> context.console().line(
                "  " + metric.getKey() + " " + String.format(Locale.ROOT, "%.4f", metric.getValue().asDouble())));
        return 0;
    }
}
