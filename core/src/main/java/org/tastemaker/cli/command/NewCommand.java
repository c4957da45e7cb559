// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.Map;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.Projects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Makes an empty project.
@Command(name = "new")
public final class NewCommand implements CliCommand {
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
        try (ProjectWriter made = Projects.create(project)) {
            if (common.json()) {
                context.console().document(Map.of("project", made.path().toString()));
            } else {
                context.console().say("cli.new.done", project.toString());
            }
        }
        return 0;
    }
}
