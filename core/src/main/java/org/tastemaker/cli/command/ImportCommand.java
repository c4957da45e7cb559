// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.cli.Console;
import org.tastemaker.project.ProjectSummary;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.Projects;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.protocol.Protocols;
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

    @Option(names = "--append")
    private boolean append;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        try (ProjectWriter writer = Projects.openToWrite(project)) {
            boolean added = append && !dryRun;
            JsonNode found = context.change(writer, "import", new CliContext.Options()
                    .all("file", files)
                    .put("as", as)
                    .put("layout", layout)
                    .all("role", roles)
                    .put("plan", plan)
                    .put("save-plan", savePlan)
                    .put("name", name)
                    .flag("dry-run", dryRun)
                    .flag("replace", replace)
                    .flag("append", append));
            boolean joined = found.get("joined").asBoolean() && !dryRun;
            if (common.json()) {
                context.console().document(added || joined ? withTotal(found, writer.summary()) : found);
                return 0;
            }
            tellFiles(context.console(), found);
            if (joined) {
                context.console().say("cli.import.joined", project.toString());
                return 0;
            }
            if (added) {
                tellAdded(context.console(), writer, found.get("interactions").asLong());
                return 0;
            }
            context.console().say(
                    dryRun ? "cli.import.dry-run" : "cli.import.done", found.get("users").asLong(), found.get("items").asLong(),
                    found.get("interactions").asLong(), project.toString());
            return 0;
        }
    }

    private static Map<String, Object> withTotal(JsonNode found, ProjectSummary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        found.properties().forEach(each -> json.put(each.getKey(), each.getValue()));
        Map<String, Object> total = new LinkedHashMap<>();
        total.put("users", summary.users());
        total.put("items", summary.items());
        total.put("interactions", summary.interactions());
        json.put("total", total);
        return json;
    }

    private static void tellFiles(Console console, JsonNode found) {
        for (JsonNode file : found.get("files")) {
            console.say(
                    "cli.import.file", file.get("path").asString(), file.get("layout").asString(), file.get("as").asString(),
                    file.get("read").asLong(), file.get("accepted").asLong(), file.get("refused").asLong());
            for (JsonNode problem : file.get("problems")) {
                console.say("cli.import.refused", Long.toString(problem.get("line").asLong()), problem.get("reason").asString());
            }
        }
    }

    /// The recipe of the newest protocol that is no fold is what the added rows most likely go through next.
    private void tellAdded(Console console, ProjectWriter writer, long rows) {
        ProjectSummary now = writer.summary();
        console.say("cli.import.appended", rows, project.toString(), now.users(), now.items(), now.interactions());
        List<ProtocolRecord> all = writer.protocols();
        Optional<ProtocolRecord> newest = ProtocolRecord.wholes(all).reversed().stream()
                .filter(protocol -> !protocol.split().name().equals(Protocols.GIVEN))
                .findFirst();
        newest.map(ProtocolRecord::name).ifPresentOrElse(
                like -> console.say("cli.import.next", project.toString(), like, free(like, all)),
                () -> console.say("cli.import.next.first", project.toString()));
    }

    private static String free(String like, List<ProtocolRecord> protocols) {
        List<String> taken = protocols.stream().map(ProtocolRecord::name).toList();
        String stem = like.replaceFirst("-\\d+$", "");
        int number = 2;
        while (taken.contains(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }
}
