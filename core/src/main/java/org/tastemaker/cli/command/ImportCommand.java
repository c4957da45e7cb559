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

/// Imports files into a project.
@Command(name = "import")
public final class ImportCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE")
    private List<String> files = new ArrayList<>();

    @Option(names = "--as", paramLabel = "interactions|items|users|links")
    private @Nullable String as;

    @Option(names = "--layout", paramLabel = "NAME")
    private @Nullable String layout;

    @Option(names = "--role", paramLabel = "COLUMN=ROLE")
    private List<String> roles = new ArrayList<>();

    @Option(names = "--plan", paramLabel = "PLAN.json")
    private @Nullable Path plan;

    @Option(names = "--save-plan", paramLabel = "PLAN.json")
    private @Nullable Path savePlan;

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--replace")
    private boolean replace;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        JsonNode found = context.change(project, "import", new CliContext.Options()
                .all("file", files)
                .put("as", as)
                .put("layout", layout)
                .all("role", roles)
                .put("plan", plan)
                .put("save-plan", savePlan)
                .put("name", name)
                .flag("dry-run", dryRun)
                .flag("replace", replace));
        if (common.json()) {
            context.console().document(found);
            return 0;
        }
        for (JsonNode file : found.get("files")) {
            context.console().say(
                    "cli.import.file", file.get("path").asString(), file.get("layout").asString(), file.get("as").asString(),
                    file.get("read").asLong(), file.get("accepted").asLong(), file.get("refused").asLong());
            for (JsonNode problem : file.get("problems")) {
                context.console().say("cli.import.refused", Long.toString(problem.get("line").asLong()), problem.get("reason").asString());
            }
        }
        context.console().say(
                dryRun ? "cli.import.dry-run" : "cli.import.done", found.get("users").asLong(), found.get("items").asLong(),
                found.get("interactions").asLong(), project.toString());
        return 0;
    }
}
