// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.Map;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.project.Projects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Copies a project, complete, while it may be open elsewhere.
@Command(name = "copy")
public final class CopyCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Parameters(index = "1", paramLabel = "TO.taste")
    private Path to = Path.of("");

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        Projects.copy(project, to);
        if (common.json()) {
            context.console().document(Map.of("project", project.toString(), "copy", to.toString()));
        } else {
            context.console().say("cli.copy.done", project.toString(), to.toString());
        }
        return 0;
    }
}
