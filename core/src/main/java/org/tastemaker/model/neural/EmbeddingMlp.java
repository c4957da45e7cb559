// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Family;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;

/// A multi-layer perceptron with rectified layers on the embeddings of user and item, and on their columns where
/// there are any.
public final class EmbeddingMlp extends TemplateModel {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "embedding-mlp",
                Family.FEED_FORWARD,
                "He, Liao, Zhang, Nie, Hu, Chua: Neural Collaborative Filtering (the MLP of section 3.3), WWW 2017",
                Set.of(),
                Set.of(Ability.NETWORK, Ability.ITEM_EMBEDDINGS, Ability.USER_EMBEDDINGS, Ability.NEW_USERS),
                parameters(
                        List.of(
                                new Parameter.Whole("embedding-size", 32, 1, 4096),
                                new Parameter.Words("layers", "64,32,16"),
                                new Parameter.Real("dropout", 0, 0, 0.95, Parameter.Scale.LINEAR),
                                new Parameter.Choice("columns", "yes", List.of("yes", "no")),
                                loss("bce")),
                        TrainingSettings.parameters(20, 1024, 1e-3, 1e-6, 4)));
    }

    @Override
    protected Set<String> conditions(NetworkData data, Parameters parameters) {
        Set<String> conditions = new HashSet<>();
        boolean columns = parameters.word("columns").equals("yes");
        if (columns && data.users().width() > 0) {
            conditions.add("user-columns");
        }
        if (columns && data.items().width() > 0) {
            conditions.add("item-columns");
        }
        if (parameters.real("dropout") > 0) {
            conditions.add("dropout");
        }
        return conditions;
    }
}
