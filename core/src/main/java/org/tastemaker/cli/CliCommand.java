// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

/// A command, found by [java.util.ServiceLoader]: a class with picocli's annotations. Its help is in the texts
/// `cli.help.tastemaker.<name>.*`.
public interface CliCommand {
    /// @return the exit status
    /// @throws org.tastemaker.problem.ProblemException told as one paragraph
    int run(CliContext context);

    /// @return what all commands take, mixed in
    CommonOptions common();
}
