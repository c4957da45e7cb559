// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.List;
import java.util.Set;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Earlier;
import org.tastemaker.model.Family;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Recommender;
import org.tastemaker.model.Renewal;
import org.tastemaker.model.Update;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.tensor.Tensors;

/// Matrix factorisation by Bayesian personalised ranking: vectors and item biases that minimise, for users `u`, items
/// `i` they have and items `j` they do not,
///
/// `-ln sigmoid(s_ui - s_uj) + regularization / 2 * (|w_u|^2 + |h_i|^2 + |h_j|^2 + b_i^2 + b_j^2)`
///
/// with `s_ui = b_i + w_u . h_i`, by stochastic gradient descent. An epoch meets each observed pair once, each
/// with a new item drawn uniformly, in the blocks of [PairBlocks]; the paper draws observed pairs with
/// replacement. With more than one of `negatives`, `j` is the one of so many drawn that scores highest (Zhang 2013). With columns, `w_u`, `h_i` and `b_i` are sums over the user's or item's own and those of its columns
/// (Kula 2015).
///
/// Rendle, Freudenthaler, Gantner, Schmidt-Thieme: BPR: Bayesian personalized ranking from implicit feedback,
/// UAI 2009; Zhang, Chen, Wang, Yu: Optimizing top-N collaborative filtering via dynamic negative item sampling, SIGIR 2013.
public final class Bpr implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "bpr",
                Family.FACTORISATION,
                "Steffen Rendle, Christoph Freudenthaler, Zeno Gantner, Lars Schmidt-Thieme: BPR: Bayesian Personalized"
                        + " Ranking from Implicit Feedback, UAI 2009; columns as in Maciej Kula: Metadata Embeddings for"
                        + " User and Item Cold-start Recommendations, CBRecSys 2015",
                Set.of(),
                Set.of(Ability.ITEM_EMBEDDINGS, Ability.USER_EMBEDDINGS, Ability.NEW_USERS),
                List.of(
                        new Parameter.Whole("factors", 64, 1, 1024),
                        new Parameter.Whole("epochs", 150, 1, 10_000),
                        new Parameter.Real("learning-rate", 0.02, 1e-6, 1, Scale.LOGARITHMIC),
                        new Parameter.Real("regularization", 0.02, 0, 10, Scale.LOGARITHMIC),
                        new Parameter.Whole("negatives", 1, 1, 1000),
                        new Parameter.Real("deviation", 0.1, 0, 10, Scale.LOGARITHMIC),
                        new Parameter.Choice("optimizer", "sgd", PairSettings.OPTIMIZERS),
                        new Parameter.Flag("item-bias", true),
                        new Parameter.Choice("columns", "no", List.of("yes", "no"))));
    }

    @Override
    public PairLearner learner(ModelInput input, Parameters parameters) {
        int negatives = parameters.whole("negatives");
        return new PairLearner(
                input,
                PairSettings.of(parameters),
                (blocks, step) -> new BprWorker(blocks, step, negatives));
    }

    @Override
    public Renewal renewal() {
        return Renewal.WARM_START;
    }

    @Override
    public Update update(ModelInput input, Parameters parameters, Earlier earlier) {
        return learner(input, parameters).updateFoldingIn(earlier);
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return PairLearner.recommender(Factors.of(tensors), input);
    }
}
