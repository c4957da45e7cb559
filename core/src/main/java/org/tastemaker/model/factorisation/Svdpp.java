// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.List;
import java.util.Set;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Earlier;
import org.tastemaker.model.Family;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Ratings;
import org.tastemaker.model.Recommender;
import org.tastemaker.model.Renewal;
import org.tastemaker.model.Update;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.split.Part;
import org.tastemaker.tensor.Tensors;

/// SVD++: `r = mean + b_u + b_i + q_i . (p_u + sum of y_j over N(u) / sqrt |N(u)|)`, where `N(u)` are the items that
/// the user had in training, rated or not. All of it minimises the squared error plus `regularization` times
/// the squares of what a row uses, by stochastic gradient descent, user by user in a new order each epoch, on one
/// thread.
///
/// Koren: Factorization meets the neighborhood, KDD 2008, section 4.
public final class Svdpp implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "svdpp",
                Family.FACTORISATION,
                "Yehuda Koren: Factorization Meets the Neighborhood: a Multifaceted Collaborative Filtering Model,"
                        + " KDD 2008",
                Set.of(Descriptor.Need.RATINGS),
                Set.of(Ability.PREDICTS_RATINGS, Ability.ITEM_EMBEDDINGS, Ability.USER_EMBEDDINGS, Ability.NEW_USERS),
                List.of(
                        new Parameter.Whole("factors", 20, 1, 1024),
                        new Parameter.Whole("epochs", 20, 1, 10_000),
                        new Parameter.Real("learning-rate", 0.007, 1e-6, 1, Scale.LOGARITHMIC),
                        new Parameter.Real("regularization", 0.02, 0, 10, Scale.LOGARITHMIC)));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        return new SvdppLearner(input, Ratings.training(input.data(), "svdpp"), SvdSettings.of(parameters));
    }

    @Override
    public Renewal renewal() {
        return Renewal.WARM_START;
    }

    @Override
    public Update update(ModelInput input, Parameters parameters, Earlier earlier) {
        Ratings train = Ratings.training(input.data(), "svdpp");
        SvdppLearner fresh = new SvdppLearner(input, train, SvdSettings.of(parameters));
        Earlier own = earlier.withTensors(SvdppFoldIn.ownVectors(earlier));
        fresh.resume(Side.carried(own, fresh.checkpoint()).items(SvdppFoldIn.IMPLICIT, SvdppFoldIn.IMPLICIT).tensors());
        fresh.foldIn(Newcomers.of(earlier, input.data().matrix(Part.TRAIN), input.compute().threads()));
        return Update.warmStart(fresh, fresh.checkpoint());
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        Ratings known = Ratings.of(input.data(), Part.TRAIN, Part.VALIDATION);
        Ridge ridge = new Ridge(Factors.of(tensors), SvdSettings.of(parameters).regularization());
        FoldIn foldIn = new SvdppFoldIn(ridge, tensors.floats(SvdppFoldIn.IMPLICIT).values(), known);
        return new FactorRecommender(ridge.factors(), foldIn, true);
    }
}
