// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.job.ScoringSessions;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.worker.WorkerMain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Serves requests of a window: JSON lines in, events out.
@Command(name = "worker")
public final class WorkerCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();



    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        PrintStream events = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        // Whatever a library prints must not get between the events.
        System.setOut(System.err);
        try (ScoringSessions scorers = new ScoringSessions()) {
            new WorkerMain(events, context.jobFolders(), context.console().texts(), scorers).serve(System.in);
        } catch (IOException broken) {
            throw new ProblemException(broken, ProblemKind.JOB, "cli.problem.unexpected", broken.toString());
        }
        return 0;
    }
}
