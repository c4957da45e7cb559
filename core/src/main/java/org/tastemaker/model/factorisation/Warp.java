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

/// Matrix factorisation by weighted approximate-rank pairwise loss. For each observed pair `(u, i)` items that `u`
/// does not have are drawn until one, `j`, scores more than `s_ui - 1`, at most `max-trials` times. If it took `N` draws, the
/// rank of `i` is taken to be `floor((items - 1) / N)`, and one step makes
/// `(1 + 1/2 + ... + 1/rank) * (1 - s_ui + s_uj)` smaller. Scores, blocks and columns are as in [Bpr].
///
/// Weston, Bengio, Usunier: WSABIE: scaling up to large vocabulary image annotation, IJCAI 2011. As in LightFM
/// (Kula 2015) rates fall by AdaGrad and squares are penalised, instead of a bound on the length of vectors.
public final class Warp implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "warp",
                Family.FACTORISATION,
                "Jason Weston, Samy Bengio, Nicolas Usunier: WSABIE: Scaling Up to Large Vocabulary Image Annotation,"
                        + " IJCAI 2011; columns as in Maciej Kula: Metadata Embeddings for User and Item Cold-start"
                        + " Recommendations, CBRecSys 2015",
                Set.of(),
                Set.of(Ability.ITEM_EMBEDDINGS, Ability.USER_EMBEDDINGS, Ability.NEW_USERS),
                List.of(
                        new Parameter.Whole("factors", 64, 1, 1024),
                        new Parameter.Whole("epochs", 30, 1, 10_000),
                        new Parameter.Real("learning-rate", 0.02, 1e-6, 1, Scale.LOGARITHMIC),
                        new Parameter.Real("regularization", 0.03, 0, 10, Scale.LOGARITHMIC),
                        new Parameter.Whole("max-trials", 30, 1, 10_000),
                        new Parameter.Real("deviation", 0.01, 0, 10, Scale.LOGARITHMIC),
                        new Parameter.Choice("optimizer", "adagrad", PairSettings.OPTIMIZERS),
                        new Parameter.Flag("item-bias", true),
                        new Parameter.Choice("columns", "no", List.of("yes", "no"))));
    }

    @Override
    public PairLearner learner(ModelInput input, Parameters parameters) {
        PairSettings settings = PairSettings.of(parameters);
        int trials = parameters.whole("max-trials");
        return new PairLearner(
                input, settings, (blocks, steps) -> new WarpWorker(blocks, steps, trials, input.data().items()));
    }

    @Override
    public Renewal renewal() {
        return Renewal.WARM_START;
    }

    @Override
    public Update update(ModelInput input, Parameters parameters, Earlier earlier) {
        return learner(input, parameters).update(earlier);
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return PairLearner.recommender(Factors.of(tensors), input);
    }
}
