// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

import java.util.Locale;
import java.util.Set;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.RunRecord;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensors;

/// A trained model, ready to answer.
///
/// @param run what was trained
/// @param abilities what its model can do with the settings of the run
/// @param data what it was trained on
/// @param recommender the model
public record ScoringSession(RunRecord run, Set<Descriptor.Ability> abilities, Prepared data, Recommender recommender) implements AutoCloseable {

    /// @throws ProblemException of kind INPUT if the run has no model yet
    public static ScoringSession open(ProjectReader project, String name, int threads) {
        RunRecord run = project.run(name);
        Tensors tensors = project.model(name)
                .orElseThrow(() -> new ProblemException(ProblemKind.INPUT, "job.problem.no-model", name));
        Model model = RunModels.of(run);
        Parameters parameters = Parameters.of(model.descriptor().parameters(), run.parameters());
        Prepared data = TrainingRows.known(run, project.prepared(run.protocol()));
        String engine = run.engine().isEmpty() ? "auto" : run.engine();
        ModelInput input = new ModelInput(data, new RandomStreams(run.seed()), new ModelInput.Compute(engine, "cpu", threads));
        return new ScoringSession(run, model.abilities(parameters), data, model.restore(input, parameters, tensors));
    }

    public String user(int number) {
        return data.data().users().identifiers().name(number);
    }

    public String item(int number) {
        return data.data().items().identifiers().name(number);
    }

    /// @throws ProblemException of kind INPUT if there is no such user
    public int userNumber(String id) {
        int number = data.data().users().identifiers().number(id);
        if (number < 0) {
            throw new ProblemException(ProblemKind.INPUT, "job.problem.no-user", id);
        }
        return number;
    }

    /// @throws ProblemException of kind INPUT if there is no such item
    public int itemNumber(String id) {
        int number = data.data().items().identifiers().number(id);
        if (number < 0) {
            throw new ProblemException(ProblemKind.INPUT, "job.problem.no-item", id);
        }
        return number;
    }

    /// @return what items are called in this language
    public Titles titles(Locale locale) {
        return Titles.of(data.data().items(), locale);
    }

    @Override
    public void close() {
        recommender.close();
    }
}
