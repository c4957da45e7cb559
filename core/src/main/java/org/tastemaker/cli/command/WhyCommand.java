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

/// Says why an item is recommended to a user.
@Command(name = "why")
public final class WhyCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Parameters(index = "1", paramLabel = "RUN", descriptionKey = "common.run")
    private String run = "";

    @Option(names = "--user", paramLabel = "ID", required = true)
    private String user = "";

    @Option(names = "--item", paramLabel = "ID", required = true)
    private String item = "";

    @Option(names = "--method", paramLabel = "loo|neighbours")
    private @Nullable String method;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        JsonNode found = context.ask(project, "why", new CliContext.Options()
                .put("run", run)
                .put("user", user)
                .put("item", item)
                .put("method", method));
        if (common.json()) {
            context.console().document(found);
            return 0;
        }
        context.console().line(found.get("sentence").asString());
        for (JsonNode reason : found.get("reasons")) {
            context.console().line(String.format(
                    Locale.ROOT, "  %+.4f  %-12s %s", reason.get("weight").asDouble(), reason.get("item").asString(),
                    reason.get("title").asString()));
        }
        if (found.has("fidelity")) {
            context.console().say("cli.why.fidelity", String.format(Locale.ROOT, "%.2f", found.get("fidelity").asDouble()));
        }
        return 0;
    }
}
