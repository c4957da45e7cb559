// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.List;
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
import org.tastemaker.tensor.Tensors;

/// Fuses the members' orders, not their scores: reciprocal ranks, the sum of `weight / (60 + rank)`, or Borda's count,
/// the sum of weights times the number of items that stand lower.
///
/// Cormack, Clarke, Büttcher: Reciprocal rank fusion outperforms Condorcet and individual rank learning methods,
/// SIGIR 2009. Deviating from it, all items are ranked, not a head alone; equal scores share the mean of their ranks;
/// members can have weights.
public final class RankFusion extends HybridModel {
    /// Members are the installed models.
    public RankFusion() {
        this(Models::installed);
    }

    /// @param installed the models that can be members
    public RankFusion(Supplier<Models> installed) {
        super(installed);
    }

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "rank-fusion",
                Family.HYBRID,
                "Gordon V. Cormack, Charles L. A. Clarke, Stefan Büttcher: Reciprocal Rank Fusion Outperforms Condorcet and Individual Rank"
                        + " Learning Methods, SIGIR 2009",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                List.of(
                        models("ease,ials"),
                        settings(),
                        new Parameter.Choice("rule", "reciprocal", List.of("reciprocal", "borda")),
                        MemberWeights.parameter()));
    }

    @Override
    void check(Parameters parameters, Members members) {
        float[] weights = weights(parameters, members);
        assert weights.length == members.size();
    }

    private float[] weights(Parameters parameters, Members members) {
        return MemberWeights.of(name(), parameters.word("weights"), members);
    }

    @Override
    boolean keepsRatings(Parameters parameters) {
        return false;
    }

    @Override
    Recommender restore(ModelInput input, Parameters parameters, Members members, boolean ratings, Tensors tensors) {
        boolean borda = parameters.word("rule").equals("borda");
        Fusion fusion = new RankSum(borda, weights(parameters, members));
        return new HybridRecommender(members.restore(input, tensors), fusion, input.data().items(), ratings, tensors);
    }
}
