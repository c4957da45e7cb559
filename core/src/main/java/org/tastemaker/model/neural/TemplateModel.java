// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tastemaker.network.NetworkSpec;
import org.tastemaker.network.NetworkTemplates;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;

/// A model whose network is a template of the same name.
abstract class TemplateModel extends NetworkModel {

    /// @return which nodes with a condition to keep
    protected abstract Set<String> conditions(NetworkData data, Parameters parameters);

    @Override
    protected NetworkSpec network(NetworkData data, Parameters parameters) {
        Map<String, String> settings = new HashMap<>(parameters.asText());
        settings.put("head", rates(parameters) ? "rating-head" : "rank-head");
        return NetworkTemplates.named(descriptor().name()).fill(settings, conditions(data, parameters));
    }

    @Override
    protected boolean rates(Parameters parameters) {
        return parameters.word("loss").equals("mse");
    }

    /// @return settings of the network followed by those of training
    static List<Parameter> parameters(List<Parameter> network, List<Parameter> training) {
        List<Parameter> all = new ArrayList<>(network);
        all.addAll(training);
        return all;
    }

    static Parameter loss(String word) {
        return new Parameter.Choice("loss", word, List.of("bce", "bpr", "mse"));
    }
}
