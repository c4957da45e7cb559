// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import java.util.List;
import java.util.Set;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Family;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;

/// Neural matrix factorisation (He et al., WWW 2017): the product of two embeddings beside a perceptron on two
/// others, joined by a last layer. Without the paper's pre-training.
public final class NeuMf extends TemplateModel {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "neumf",
                Family.FEED_FORWARD,
                "He, Liao, Zhang, Nie, Hu, Chua: Neural Collaborative Filtering, WWW 2017",
                Set.of(),
                Set.of(Ability.NETWORK, Ability.ITEM_EMBEDDINGS, Ability.USER_EMBEDDINGS, Ability.NEW_USERS),
                parameters(
                        List.of(
                                new Parameter.Whole("factors", 32, 1, 4096),
                                new Parameter.Whole("embedding-size", 32, 1, 4096),
                                new Parameter.Words("layers", "64,32,16"),
                                loss("bce")),
                        TrainingSettings.parameters(20, 1024, 1e-3, 1e-6, 4)));
    }

    @Override
    protected Set<String> conditions(NetworkData data, Parameters parameters) {
        return Set.of();
    }
}
