// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import java.util.LinkedHashSet;
import java.util.Set;
import org.tastemaker.engine.Engines;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Recommender;
import org.tastemaker.network.CheckedNetwork;
import org.tastemaker.network.NetworkJson;
import org.tastemaker.network.NetworkSpec;
import org.tastemaker.network.ShapeInference;
import org.tastemaker.optimise.Loss;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.tensor.Tensors;

/// A recommender that is a network: trains it, scores with it, whatever its nodes. Subclasses say which network.
public abstract class NetworkModel implements Model {

    /// A network from a file or the designer as a model.
    public static NetworkModel of(NetworkSpec spec) {
        return new FileNetwork(spec);
    }

    /// @return the network that these settings make
    /// @throws ProblemException of kind INPUT if the data lack what it needs
    protected abstract NetworkSpec network(NetworkData data, Parameters parameters);

    @Override
    public Set<Descriptor.Ability> abilities(Parameters parameters) {
        Set<Descriptor.Ability> abilities = new LinkedHashSet<>(descriptor().abilities());
        if (rates(parameters)) {
            abilities.add(Descriptor.Ability.PREDICTS_RATINGS);
        }
        return abilities;
    }

    /// @return whether these settings make a network that predicts ratings
    protected abstract boolean rates(Parameters parameters);

    @Override
    public final Learner learner(ModelInput input, Parameters parameters) {
        NetworkData data = NetworkData.of(input);
        CheckedNetwork network = ShapeInference.installed().check(network(data, parameters), data.sizes());
        Loss loss = Loss.named(network.loss());
        if (loss == Loss.MSE && !data.hasRatings()) {
            throw new ProblemException(ProblemKind.INPUT, "network.problem.no-ratings", network.spec().name());
        }
        return new NetworkLearner(network, data, input, TrainingSettings.of(parameters), Engines.ofThisMachine());
    }

    @Override
    public final Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        NetworkData data = NetworkData.of(input);
        String json = tensors.words().get("network");
        NetworkSpec spec = json == null ? network(data, parameters) : NetworkJson.parse(json, "network");
        CheckedNetwork network = ShapeInference.installed().check(spec, data.sizes());
        return new NetworkRecommender(
                network, data, input, TrainingSettings.of(parameters), Engines.ofThisMachine(), tensors);
    }
}
