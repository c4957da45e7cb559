// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Maps items or users into the plane.
@Command(name = "embed")
public final class EmbedCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Parameters(index = "1", paramLabel = "RUN", descriptionKey = "common.run")
    private String run = "";

    @Parameters(index = "2", paramLabel = "items|users")
    private String of = "";

    @Option(names = "--map", paramLabel = "pca")
    private @Nullable String map;

    @Option(names = "--clusters", paramLabel = "K")
    private @Nullable Integer clusters;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        JsonNode found = context.ask(project, "embed", new CliContext.Options()
                .put("run", run)
                .put("of", of)
                .put("map", map)
                .put("clusters", clusters));
        if (out != null) {
            write(out, found);
        }
        if (common.json()) {
            context.console().document(found);
        } else if (out == null) {
            context.console().line(csv(found));
        } else {
            context.console().say(
                    "cli.embed.written", found.get("ids").size(), out.toString(),
                    String.format(Locale.ROOT, "%.1f", 100 * found.get("explained").asDouble()));
            for (JsonNode cluster : found.path("clusters")) {
                context.console().say(
                        "cli.embed.cluster", cluster.get("cluster").asInt(), cluster.get("size").asInt(), facts(cluster));
            }
        }
        return 0;
    }

    private static void write(Path out, JsonNode found) {
        try {
            Files.writeString(out, out.toString().endsWith(".json") ? found.toString() : csv(found), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new ProblemException(
                    failed, ProblemKind.JOB, "job.problem.not-written", out.toString(), failed);
        }
    }

    /// What is more frequent in the cluster than among all: `Headsets ×3.1, wireless ×1.8`.
    private static String facts(JsonNode cluster) {
        List<String> facts = new ArrayList<>();
        for (JsonNode fact : cluster.get("over")) {
            facts.add(String.format(Locale.ROOT, "%s ×%.1f", fact.get("level").asString(), fact.get("lift").asDouble()));
        }
        return facts.isEmpty() ? "–" : String.join(", ", facts);
    }

    private static String csv(JsonNode found) {
        boolean clustered = found.has("cluster");
        StringBuilder text = new StringBuilder(clustered ? "id,x,y,cluster\n" : "id,x,y\n");
        for (int n = 0; n < found.get("ids").size(); n++) {
            String id = found.get("ids").get(n).asString();
            text.append(id.matches("[^\",\r\n]*") ? id : '"' + id.replace("\"", "\"\"") + '"').append(',')
                    .append(found.get("x").get(n)).append(',').append(found.get("y").get(n));
            if (clustered) {
                text.append(',').append(found.get("cluster").get(n));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
