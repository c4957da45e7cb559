// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Makes a protocol: a recipe, then a split.
@Command(name = "prepare")
public final class PrepareCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Option(names = "--recipe", paramLabel = "FILE.json")
    private @Nullable Path recipe;

    @Option(names = "--step", paramLabel = "'NAME key=value'")
    private List<String> steps = new ArrayList<>();

    @Option(names = "--split", paramLabel = "'NAME key=value'")
    private @Nullable String split;

    @Option(names = "--like", paramLabel = "PROTOCOL")
    private @Nullable String like;

    @Option(names = "--protocol", paramLabel = "NAME")
    private @Nullable String protocol;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Option(names = "--preview")
    private boolean preview;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        JsonNode made = context.change(project, "prepare", new CliContext.Options()
                .put("recipe", recipe)
                .all("step", steps)
                .put("split", split)
                .put("like", like)
                .put("protocol", protocol)
                .put("seed", seed)
                .flag("preview", preview));
        if (common.json()) {
            context.console().document(made);
            return 0;
        }
        for (JsonNode step : made.get("reports")) {
            context.console().say(
                    "cli.prepare.step", step.get("step").asString(), step.get("rowsBefore").asLong(), step.get("rowsAfter").asLong(),
                    step.get("usersAfter").asLong(), step.get("itemsAfter").asLong());
        }
        context.console().say(
                preview ? "cli.prepare.preview" : "cli.prepare.done", made.get("name").asString(), made.get("split").get("name").asString(),
                made.get("train").asLong(), made.get("validation").asLong(), made.get("test").asLong(), made.get("users").asLong(),
                made.get("items").asLong());
        return 0;
    }
}
