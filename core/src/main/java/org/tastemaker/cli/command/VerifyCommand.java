// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Looks at every byte of a project.
@Command(name = "verify")
public final class VerifyCommand implements CliCommand {
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
        ProjectCheck found = ProjectCheck.of(project, context.task());
        if (common.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("project", project.toString());
            json.put("sound", found.findings().isEmpty());
            json.put("chunks", found.chunks());
            json.put("findings", found.findings());
            context.console().document(json);
        } else if (found.findings().isEmpty()) {
            context.console().say("cli.verify.sound", project.toString(), found.chunks());
        } else {
            context.console().say("cli.verify.damaged", project.toString(), found.findings().size());
            found.findings().forEach(finding -> context.console().line("  " + finding));
        }
        return found.findings().isEmpty() ? 0 : ProblemKind.PROJECT.exitStatus();
    }
}
