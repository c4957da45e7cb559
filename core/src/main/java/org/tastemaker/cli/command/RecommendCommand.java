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

/// Makes lists.
@Command(name = "recommend")
public final class RecommendCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Parameters(index = "1", paramLabel = "RUN", descriptionKey = "common.run")
    private String run = "";

    @Option(names = "--users", paramLabel = "all|ID,...|FILE")
    private @Nullable String users;

    @Option(names = "--top", paramLabel = "K")
    private @Nullable Integer top;

    @Option(names = "--include-seen")
    private boolean includeSeen;

    @Option(names = "--filter", paramLabel = "EXPR")
    private @Nullable String filter;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        JsonNode found = context.ask(project, "recommend", new CliContext.Options()
                .put("run", run)
                .put("users", users)
                .put("top", top)
                .flag("include-seen", includeSeen)
                .put("filter", filter)
                .put("out", out));
        if (common.json()) {
            context.console().document(found);
        } else if (out != null) {
            context.console().say("cli.recommend.written", found.get("users").asLong(), found.get("top").asLong(), out.toString());
        } else {
            for (JsonNode list : found.get("lists")) {
                context.console().say("cli.recommend.user", list.get("user").asString());
                for (JsonNode item : list.get("items")) {
                    context.console().line(String.format(
                            Locale.ROOT, "  %3d  %-12s %s  %.4f", item.get("rank").asInt(), item.get("item").asString(),
                            item.get("title").asString(), item.get("score").asDouble()));
                }
            }
        }
        return 0;
    }
}
