// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.Projects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows runs, best first, by their metrics on the test part.
@Command(name = "leaderboard")
public final class LeaderboardCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "P.taste", descriptionKey = "common.project")
    private Path project = Path.of("");

    @Option(names = "--metric", paramLabel = "ndcg@10")
    private @Nullable String metric;

    @Option(names = "--protocol", paramLabel = "NAME")
    private @Nullable String protocol;

    @Option(names = "--candidates", paramLabel = "full|sampled:N|given")
    private String candidates = CandidateLabel.FULL;

    @Option(names = "--repeated")
    private boolean repeated;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        try (ProjectReader reader = Projects.openToRead(project)) {
            if (protocol != null) {
                reader.protocol(protocol);
            }
            Leaderboard board = Leaderboard.of(reader, protocol, metric, CandidateMode.parse(candidates).toString());
            SpreadTable spread = new SpreadTable(board.repeated(), board.candidates());
            if (common.json()) {
                context.console().document(repeated ? spread.json() : board.json());
            } else if (board.rows().isEmpty()) {
                context.console().say("cli.leaderboard.none", project.toString());
            } else if (repeated) {
                spread.print(context.console());
                board.warn(context.console());
            } else {
                board.print(context.console());
            }
        }
        return 0;
    }
}
