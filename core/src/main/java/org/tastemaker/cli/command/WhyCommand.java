// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.cli.Console;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.Projects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Says why an item is recommended to a user; where the data are made up, also what the planted cause is.
@Command(name = "why")
public final class WhyCommand implements CliCommand {
    private static final int SHOWN = 12;

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
        try (ProjectReader reader = Projects.openToRead(project)) {
            JsonNode found = context.ask(reader, "why", options());
            JsonNode planted = context.ask(reader, "planted", options());
            if (common.json()) {
                context.console().document(with(found, planted));
            } else {
                print(context.console(), found, planted);
            }
        }
        return 0;
    }

    private CliContext.Options options() {
        return new CliContext.Options()
                .put("run", run)
                .put("user", user)
                .put("item", item)
                .put("method", method);
    }

    private static Map<String, Object> with(JsonNode found, JsonNode planted) {
        Map<String, Object> json = new LinkedHashMap<>();
        found.properties().forEach(field -> json.put(field.getKey(), field.getValue()));
        if (planted.get("known").asBoolean()) {
            json.put("planted", planted);
        }
        return json;
    }

    private static void print(Console console, JsonNode found, JsonNode planted) {
        console.line(found.get("sentence").asString());
        JsonNode reasons = found.get("reasons");
        for (int n = 0; n < Math.min(reasons.size(), SHOWN); n++) {
            JsonNode reason = reasons.get(n);
            console.line(String.format(
                    Locale.ROOT, "  %+.4f  %-12s %s", reason.get("weight").asDouble(), reason.get("item").asString(),
                    reason.get("title").asString()));
        }
        if (reasons.size() > SHOWN) {
            console.say("cli.why.more", reasons.size() - SHOWN);
        }
        if (found.has("fidelity")) {
            console.say("cli.why.fidelity", String.format(Locale.ROOT, "%.2f", found.get("fidelity").asDouble()));
        }
        if (planted.get("known").asBoolean()) {
            console.say("cli.why.planted", planted.get("brief").asString(), planted.get("sentence").asString());
        }
    }
}
