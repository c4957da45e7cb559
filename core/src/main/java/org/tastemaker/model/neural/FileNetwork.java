// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import java.util.Set;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Family;
import org.tastemaker.network.NetworkSpec;
import org.tastemaker.parameter.Parameters;

/// A network that someone drew.
final class FileNetwork extends NetworkModel {
    private final NetworkSpec spec;

    FileNetwork(NetworkSpec spec) {
        this.spec = spec;
    }

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                spec.name(),
                Family.FEED_FORWARD,
                "",
                Set.of(),
                Set.of(Descriptor.Ability.NETWORK),
                TrainingSettings.parameters(20, 1024, 1e-3, 0, 4));
    }

    @Override
    protected NetworkSpec network(NetworkData data, Parameters parameters) {
        return spec;
    }

    @Override
    protected boolean rates(Parameters parameters) {
        return spec.nodes().stream().anyMatch(n -> n.type().equals("rating-head"));
    }
}
