// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
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

/// Finds the items nearest to one.
@Command(name = "similar")
public final class SimilarCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Parameters(index = "1", paramLabel = "RUN", descriptionKey = "common.run")
    private String run = "";

    @Option(names = "--item", paramLabel = "ID", required = true)
    private String item = "";

    @Option(names = "--top", paramLabel = "K")
    private @Nullable Integer top;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        JsonNode found = context.ask(
                project, "similar", new CliContext.Options().put("run", run).put("item", item).put("top", top));
        if (common.json()) {
            context.console().document(found);
            return 0;
        }
        context.console().say(found.get("learned").asBoolean() ? "cli.similar.learned" : "cli.similar.rows", found.get("title").asString());
        for (JsonNode near : found.get("similar")) {
            context.console().line(String.format(
                    Locale.ROOT, "  %3d  %-12s %s  %.3f", near.get("rank").asInt(), near.get("item").asString(),
                    near.get("title").asString(), near.get("similarity").asDouble()));
        }
        return 0;
    }
}
