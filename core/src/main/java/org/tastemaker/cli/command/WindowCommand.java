// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.cli.WindowLauncher;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Opens the window.
@Command(name = "window")
public final class WindowCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "P.taste", descriptionKey = "common.project")
    private @Nullable Path project;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        WindowLauncher launcher = ServiceLoader.load(WindowLauncher.class)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemKind.JOB, "cli.problem.no-window"));
        launcher.open(Optional.ofNullable(project));
        return 0;
    }
}
