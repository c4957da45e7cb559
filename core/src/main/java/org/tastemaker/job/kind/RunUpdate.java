// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.Map;
import java.util.Optional;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.TrainingRows;
import org.tastemaker.model.Earlier;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Renewal;
import org.tastemaker.model.Update;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.RunRecord;
import org.tastemaker.tensor.Tensors;

/// A run that is brought up to date with rows that were added: model, parameters and seed come from it, the rows from
/// a newer protocol.
///
/// @param from the run
record RunUpdate(RunRecord from) {
    private static final String UPDATES = "updates";
    private static final String HOW = "update";

    /// @param resumed the run that goes on after an interruption, which may have been an update itself
    /// @throws ProblemException of kind USAGE if the options contradict it, or the run is not there any more
    static Optional<RunUpdate> of(JobOptions options, Optional<RunRecord> resumed, ProjectReader project) {
        Optional<String> wanted = options.word("update");
        if (wanted.isEmpty()) {
            return resumed.map(run -> run.environment().get(UPDATES)).map(project::run).map(RunUpdate::new);
        }
        for (String other : new String[] {"resume", "p", "seed", "refit", "train-share"}) {
            if (options.flag(other)) {
                throw new ProblemException(ProblemKind.USAGE, "job.problem.update-settings", wanted.get(), (other.length() == 1 ? "-" : "--") + other);
            }
        }
        RunRecord run = project.run(wanted.get());
        if (options.flag("model") && !options.needed("model").equals(run.model())) {
            throw new ProblemException(
                    ProblemKind.USAGE, "job.problem.update-model", run.name(), run.model(), options.needed("model"));
        }
        return Optional.of(new RunUpdate(run));
    }

    /// @throws ProblemException of kind INPUT if there is nothing to begin with or nothing to add
    Update begin(Model model, ModelInput input, Parameters parameters, ProjectReader project) {
        if (from.protocol().equals(input.data().protocol())) {
            throw new ProblemException(
                    ProblemKind.INPUT, "job.problem.update-same", from.name(), from.protocol(), project.path().toString());
        }
        Tensors tensors = project.model(from.name())
                .orElseThrow(() -> new ProblemException(ProblemKind.INPUT, "job.problem.no-model", from.name()));
        if (model.renewal() == Renewal.REFIT) {
            return model.update(input, parameters, new Earlier(input.data(), tensors, new int[0], new int[0], new int[0]));
        }
        return model.update(
                input, parameters, Earlier.of(from.name(), TrainingRows.known(from, project.prepared(from.protocol())), tensors, input.data()));
    }

    /// @return what was updated, and how
    Map<String, String> told(RunRecord run) {
        return Map.of("of", from.name(), "how", run.environment().getOrDefault(HOW, Renewal.REFIT.word()));
    }

    /// @return what a run keeps of it
    Map<String, String> kept(Update update) {
        return Map.of(UPDATES, from.name(), HOW, update.how().word());
    }
}
