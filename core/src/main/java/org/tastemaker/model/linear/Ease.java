// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Family;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Outlook;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensors;

/// Weights `B` between items that minimise `|X - X B|^2 + lambda |B|^2` with a diagonal of zero, in closed form:
/// with `P` the inverse of `X' X + lambda I`, `B_ij = -P_ij / P_jj`. `X` is users by items: 1 for a pair, or its
/// weight where a recipe step gave weights. A score is the history's row times `B`.
///
/// Steck: Embarrassingly shallow autoencoders for sparse data, WWW 2019. Deviating from it, only the most
/// popular `item-limit` items take part, and where all weights are too many to be kept, the greatest of each item
/// are.
public final class Ease implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "ease",
                Family.LINEAR,
                "Harald Steck: Embarrassingly Shallow Autoencoders for Sparse Data, WWW 2019",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                List.of(
                        new Parameter.Real("lambda", 500, 1e-3, 1e6, Scale.LOGARITHMIC),
                        new Parameter.Whole("item-limit", 25_000, 0, 100_000),
                        new Parameter.Whole("neighbours", 0, 0, 100_000)));
    }

    @Override
    public Optional<Outlook> outlook(Supplier<Prepared> data) {
        int active = active(data.get());
        return Optional.of((parameters, threads) -> {
            int limit = parameters.whole("item-limit");
            return Optional.of(EaseNeeds.estimated(limit == 0 ? active : Math.min(limit, active), threads).needs(active));
        });
    }

    /// @return items that somebody has in the training part
    private static int active(Prepared data) {
        boolean[] met = new boolean[data.items()];
        int[] item = data.data().interactions().item();
        int active = 0;
        for (int r = 0; r < item.length; r++) {
            if (data.part()[r] == Part.TRAIN.code() && !met[item[r]]) {
                met[item[r]] = true;
                active++;
            }
        }
        return active;
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        ObservedPairs pairs = input.pairs();
        EaseFit fit = new EaseFit(
                pairs.matrix(),
                parameters.real("lambda"),
                parameters.whole("item-limit"),
                parameters.whole("neighbours"),
                SmileProducts.orPlain());
        return new OnePass(
                task -> new LinearRecommender(fit.fit(task), pairs.itemCounts(), pairs.weighted()),
                pairs.matrix().cells());
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return LinearRecommender.of(tensors, ObservedPairs.weighted(input.data()));
    }
}
