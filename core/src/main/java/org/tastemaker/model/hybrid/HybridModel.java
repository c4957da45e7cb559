// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Models;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Outlook;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// A model made of others, which it trains itself, so that it is one run with one file: what members learned stands
/// under their names beside what joins them.
///
/// Which models there are is asked when it is needed, not before: a hybrid is one of them, and is made while they are
/// being found.
abstract class HybridModel implements Model {
    private final Supplier<Models> installed;

    /// @param installed the models that can be members
    HybridModel(Supplier<Models> installed) {
        this.installed = installed;
    }

    static Parameter models(String standard) {
        return new Parameter.ModelNames("models", standard, true);
    }

    static Parameter settings() {
        return new Parameter.Words("settings", "");
    }

    final Models installed() {
        return installed.get();
    }

    final String name() {
        return descriptor().name();
    }

    /// @throws ProblemException of kind USAGE if the parameters name no members, or do not fit them
    Members members(Parameters parameters) {
        Members members = Members.of(installed(), name(), parameters.word("models"), parameters.word("settings"));
        if (members.size() < 2) {
            throw new ProblemException(ProblemKind.USAGE, "model.problem.hybrid.one", name(), members.names().getFirst());
        }
        check(parameters, members);
        return members;
    }

    /// @throws ProblemException of kind USAGE if values of its own do not fit the members
    void check(Parameters parameters, Members members) {}

    /// @throws ProblemException of kind INPUT if the data lack what it needs beside what its members need
    void check(Parameters parameters, ModelInput input) {}

    /// @return whether it makes a rating where all members predict ratings
    abstract boolean keepsRatings(Parameters parameters);

    /// @return how often each member is trained
    int trainings(Parameters parameters) {
        return 1;
    }

    /// Trains the members and what joins them.
    Tensors fit(ModelInput input, Parameters parameters, Members members, TaskContext task) {
        return members.train(input, task);
    }

    /// @param predictsRatings whether its scores are ratings
    abstract Recommender restore(
            ModelInput input, Parameters parameters, Members members, boolean predictsRatings, Tensors tensors);

    @Override
    public final Set<Ability> abilities(Parameters parameters) {
        return members(parameters).abilities(keepsRatings(parameters));
    }

    @Override
    public final Optional<Outlook> outlook(Supplier<Prepared> data) {
        HybridOutlook outlook = HybridOutlook.of(installed().all(), data.get());
        return Optional.of((parameters, threads) -> outlook.needs(this, parameters, threads));
    }

    @Override
    public final Learner learner(ModelInput input, Parameters parameters) {
        Members members = members(parameters);
        check(parameters, input);
        members.all().forEach(member -> member.check(input));
        return OnePass.renewing(
                task -> {
                    Tensors learned = fit(input, parameters, members, task);
                    return () -> restore(input, parameters, learned);
                },
                input.data().rows(Part.TRAIN).length);
    }

    @Override
    public final Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        Members members = members(parameters);
        boolean ratings = members.abilities(keepsRatings(parameters)).contains(Ability.PREDICTS_RATINGS);
        return restore(input, parameters, members, ratings, tensors);
    }
}
