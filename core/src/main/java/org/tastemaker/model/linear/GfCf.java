// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tastemaker.linear.LeadingSubspace;
import org.tastemaker.model.ActiveItems;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Family;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Outlook;
import org.tastemaker.model.PairCounts;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Progress;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// A filter of the graph of users and items, without training. With `R` users by items, `D_u` and `D_i` what each
/// user and item weighs, and `N = D_u^-1/2 R D_i^-1/2`, a history `r` scores
///
/// `r (N' N + alpha D_i^-1/2 V V' D_i^1/2)`
///
/// where `V` holds the leading right singular vectors of `N`: a linear filter and an ideal low-pass filter. Items that nobody has score 0,
/// and are left out of the work.
///
/// Shen, Wu, Zhang, Shan, Zhang, Letaief, Li: How powerful is graph convolution for recommendation?, CIKM 2021.
public final class GfCf implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "gf-cf",
                Family.LINEAR,
                "Yifei Shen et al.: How Powerful is Graph Convolution for Recommendation?, CIKM 2021",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                List.of(
                        new Parameter.Whole("factors", 256, 1, 1024),
                        new Parameter.Real("alpha", 0.3, 0, 10, Scale.LINEAR)));
    }

    @Override
    public Optional<Outlook> outlook(Supplier<Prepared> data) {
        PairCounts.Extent extent = PairCounts.of(data.get()).extent();
        return Optional.of((parameters, threads) -> Optional.of(GfCfNeeds.of(extent, parameters.whole("factors"), threads).needs()));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        ObservedPairs pairs = input.pairs();
        ActiveItems active = ActiveItems.of(pairs.matrix().transposed());
        int wanted = parameters.whole("factors");
        return new OnePass(
                task -> {
                    GfCfNeeds needs = GfCfNeeds.of(PairCounts.of(pairs.matrix()).extent(), wanted, task.threads());
                    needs.tell(task);
                    needs.check();
                    NormalizedPairs normalized = NormalizedPairs.of(active.rows(), task.threads());
                    Progress progress = task.begin(
                            "train.phase.vectors", LeadingSubspace.blocks(active.count(), wanted), "task.unit.steps");
                    LeadingSubspace leading = LeadingSubspace.of(
                            normalized, wanted, input.random().stream("gf-cf"), task.threads(), progress);
                    progress.flush();
                    return new GfCfRecommender(active, normalized, leading.vectors(), pairs.weighted(), alpha(parameters));
                },
                pairs.matrix().cells());
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        ObservedPairs pairs = input.pairs();
        ActiveItems active = ActiveItems.of(pairs.matrix().transposed());
        return new GfCfRecommender(
                active,
                NormalizedPairs.of(active.rows(), input.compute().threads()),
                ofActive(active, tensors.floats("vectors")),
                pairs.weighted(),
                alpha(parameters));
    }

    private static float alpha(Parameters parameters) {
        return (float) parameters.real("alpha");
    }

    /// @param vectors rows for the items that somebody has, or for all items, as they once were kept
    private static float[] ofActive(ActiveItems active, Tensor.Floats vectors) {
        if (vectors.shape()[0] != active.all()) {
            return vectors.values();
        }
        int d = (int) vectors.shape()[1];
        float[] rows = new float[active.count() * d];
        for (int n = 0; n < active.count(); n++) {
            System.arraycopy(vectors.values(), active.item()[n] * d, rows, n * d, d);
        }
        return rows;
    }
}
