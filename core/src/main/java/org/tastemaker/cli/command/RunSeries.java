// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliContext;
import org.tastemaker.job.RunModels;
import org.tastemaker.job.TrainingRows;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.Projects;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;

/// The trainings of one model by a command that makes several runs. Given again, the command trains no run again that is
/// done with the same settings, and goes on with one that was stopped.
final class RunSeries {
    private final CliContext context;
    private final Path project;
    private final TrainingOptions training;
    private final String word;
    private final @Nullable Long seed;
    private final RunModels model;

    /// @param word name of a model, or a network's file
    /// @throws ProblemException as [RunModels#named]
    RunSeries(CliContext context, Path project, TrainingOptions training, String word, @Nullable Long seed) {
        this.context = context;
        this.project = project;
        this.training = training;
        this.word = word;
        this.seed = seed;
        this.model = RunModels.named(word);
    }

    /// @param name of the run
    /// @param protocol to train on, or null for the one that was asked for
    /// @param share of the training rows
    void train(String name, @Nullable String protocol, double share) {
        CliContext.Options request = training.request(word, name, protocol).put("seed", seed).put("train-share", share);
        Optional<RunRecord> there = there(name, protocol, new TrainingRows(share, training.refit()));
        if (there.isPresent() && there.get().status() == RunStatus.DONE) {
            context.console().note("cli.series.kept", name);
            return;
        }
        try {
            context.change(project, "train", there.isPresent() ? training.request(null, null, null).put("resume", name) : request);
        } catch (ProblemException stopped) {
            throw stopped.kind() == ProblemKind.CANCELLED
                    ? new ProblemException(stopped, ProblemKind.CANCELLED, "cli.cancelled-series", name)
                    : stopped;
        }
    }

    /// @return the run of that name, if it is what would be trained
    private Optional<RunRecord> there(String name, @Nullable String protocol, TrainingRows rows) {
        try (ProjectReader reader = Projects.openToRead(project)) {
            String asked = protocol == null ? training.protocol() : protocol;
            Optional<String> on = asked == null ? ProtocolRecord.newest(reader.protocols()).map(ProtocolRecord::name) : Optional.of(asked);
            Map<String, String> values = Parameters.of(model.model().descriptor().parameters(), training.parameters()).asText();
            return reader.runs().stream()
                    .filter(run -> run.name().equals(name) && run.model().equals(model.name()) && on.equals(Optional.of(run.protocol())))
                    .filter(run -> run.parameters().equals(values) && run.seed() == (seed == null ? 1 : seed) && TrainingRows.of(run).equals(rows))
                    .filter(run -> run.environment().entrySet().containsAll(model.kept().entrySet()))
                    .findFirst();
        }
    }
}
