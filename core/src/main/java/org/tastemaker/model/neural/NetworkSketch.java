// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import org.tastemaker.network.NetworkSpec;
import org.tastemaker.network.ShapeInference;
import org.tastemaker.network.Sizes;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.split.Prepared;

/// Draws up the network that settings would make, without training anything: for a picture, and for how large
/// it is. The columns of users and items are encoded once, when this is made.
public final class NetworkSketch {
    private final NetworkModel model;
    private final NetworkData data;
    private final Sizes sizes;

    /// @param prepared the data that it would be trained on
    public NetworkSketch(NetworkModel model, Prepared prepared) {
        this.model = model;
        this.data = NetworkData.of(prepared);
        this.sizes = data.sizes();
    }

    /// A network and what was found out about it.
    public record Drawn(NetworkSpec spec, ShapeInference.Result result) {}

    /// @return the network of these settings, with its problems if it has some
    /// @throws org.tastemaker.problem.ProblemException of kind INPUT if the settings or the data make no network
    public Drawn draw(Parameters parameters) {
        NetworkSpec spec = model.network(data, parameters);
        return new Drawn(spec, ShapeInference.installed().infer(spec, sizes));
    }

    /// @return what the data bring
    public Sizes sizes() {
        return sizes;
    }
}
