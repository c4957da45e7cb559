// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import java.util.List;
import java.util.Set;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Family;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;

/// The inner product of a user's and an item's embedding, plus the item's level: matrix factorisation as a
/// network (Rendle et al., *BPR*, UAI 2009, with loss `bpr`).
public final class EmbeddingDot extends TemplateModel {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "embedding-dot",
                Family.FACTORISATION,
                "Rendle, Freudenthaler, Gantner, Schmidt-Thieme: BPR: Bayesian Personalized Ranking from Implicit Feedback, UAI 2009",
                Set.of(),
                Set.of(Ability.NETWORK, Ability.ITEM_EMBEDDINGS, Ability.USER_EMBEDDINGS, Ability.NEW_USERS),
                parameters(
                        List.of(
                                new Parameter.Whole("embedding-size", 64, 1, 4096),
                                loss("bce")),
                        TrainingSettings.parameters(20, 1024, 2e-3, 1e-6, 4)));
    }

    @Override
    protected Set<String> conditions(NetworkData data, Parameters parameters) {
        return rates(parameters) ? Set.of("rating") : Set.of();
    }
}
