// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.Projects;
import org.tastemaker.project.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists what has been trained.
@Command(name = "runs")
public final class RunsCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        try (ProjectReader reader = Projects.openToRead(project)) {
            List<RunRecord> runs = reader.runs();
            if (common.json()) {
                context.console().document(runs);
                return 0;
            }
            if (runs.isEmpty()) {
                context.console().say("cli.runs.none", project.toString());
                return 0;
            }
            List<List<String>> rows = new ArrayList<>();
            for (RunRecord run : runs) {
                rows.add(List.of(
                        run.name(), run.model(), run.protocol(), context.console().texts().get("cli.status." + run.status().name()),
                        Integer.toString(run.epochsDone()), String.format(Locale.ROOT, "%.1f", run.seconds()), Long.toString(run.seed()),
                        String.join(" ", run.parameters().entrySet().stream().map(Object::toString).toList())));
            }
            context.console().table(
                    List.of("run", "model", "protocol", "status", "epochs", "seconds", "seed", "parameters").stream()
                            .map(c -> context.console().texts().get("cli.column." + c))
                            .toList(),
                    rows);
        }
        return 0;
    }
}
