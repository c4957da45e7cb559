// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Family;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Models;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// The mean of one model trained several times, each time on a bootstrap sample of the training rows: as many rows of
/// each user as she has, drawn with replacement.
///
/// Breiman: Bagging predictors, Machine Learning 24, 1996. Deviating from it, rows are drawn within users, so that
/// nobody is left without any, and scores are brought to a common scale before the mean.
public final class Bagging extends HybridModel {
    private static final String SEED = "seed";

    /// The member is one of the installed models.
    public Bagging() {
        this(Models::installed);
    }

    /// @param installed the models that can be the member
    public Bagging(Supplier<Models> installed) {
        super(installed);
    }

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "bagging",
                Family.HYBRID,
                "Leo Breiman: Bagging Predictors, Machine Learning 24, 1996",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                List.of(
                        new Parameter.ModelNames("model", "ials", false),
                        settings(),
                        new Parameter.Whole("bags", 10, 1, 100),
                        new Parameter.Flag("bootstrap", true),
                        Normalisation.parameter(Normalisation.Z_SCORE)));
    }

    /// @return the one member
    @Override
    Members members(Parameters parameters) {
        Members members = Members.of(installed(), name(), parameters.word("model"), parameters.word("settings"));
        if (members.size() > 1) {
            throw new ProblemException(
                    ProblemKind.USAGE, "model.problem.hybrid.bagging", String.join(", ", members.names()));
        }
        return members;
    }

    @Override
    boolean keepsRatings(Parameters parameters) {
        return Normalisation.of(parameters) == Normalisation.NONE;
    }

    @Override
    int trainings(Parameters parameters) {
        return parameters.whole("bags");
    }

    @Override
    Tensors fit(ModelInput input, Parameters parameters, Members members, TaskContext task) {
        Member member = members.all().getFirst();
        int bags = parameters.whole("bags");
        Tensors learned = new Tensors(Map.of(), Map.of(SEED, Long.toString(input.random().seed())));
        for (int bag = 0; bag < bags; bag++) {
            String label = member.name() + " [" + (bag + 1) + "/" + bags + "]";
            learned = learned.and(member.train(bag(input, parameters, input.random(), bag), label, task).under(prefix(bag)));
        }
        return learned;
    }

    @Override
    Recommender restore(ModelInput input, Parameters parameters, Members members, boolean ratings, Tensors tensors) {
        // a member may look at its training rows again, so they must be those of the training, whatever the seed is now
        RandomStreams random = new RandomStreams(Long.parseLong(tensors.words().getOrDefault(SEED, "0")));
        int bags = parameters.whole("bags");
        List<Recommender> restored = new ArrayList<>();
        try {
            for (int bag = 0; bag < bags; bag++) {
                restored.add(members.all().getFirst()
                        .restore(bag(input, parameters, random, bag), tensors.part(prefix(bag))));
            }
        } catch (RuntimeException | Error failure) {
            new MemberRecommenders(restored).close();
            throw failure;
        }
        Fusion mean = WeightedSum.equal(Normalisation.of(parameters), bags);
        return new HybridRecommender(new MemberRecommenders(restored), mean, input.data().items(), ratings, tensors);
    }

    private static ModelInput bag(ModelInput input, Parameters parameters, RandomStreams random, int bag) {
        RandomStreams own = random.part("bag", bag);
        return new ModelInput(
                parameters.flag("bootstrap") ? Bootstrap.of(input.data(), own) : input.data(), own, input.compute(), input.pictures());
    }

    private static String prefix(int bag) {
        return "bag-" + (bag + 1) + "/";
    }
}
