// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network.node;

import java.util.List;
import org.tastemaker.network.Algebra;
import org.tastemaker.network.NodeType;
import org.tastemaker.network.Outline;
import org.tastemaker.network.Shape;
import org.tastemaker.network.Signature;
import org.tastemaker.network.Sizes;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;

/// Ends a network that predicts ratings: its input is the distance from the mean rating.
public final class RatingHead implements NodeType {
    @Override
    public Signature signature() {
        return Signature.single("rating-head", Group.HEAD, new Parameter.Choice("loss", "mse", List.of("mse")));
    }

    @Override
    public Outline outline(String id, List<Shape> inputs, Parameters values, Sizes sizes) {
        return Vectors.head(inputs.getFirst());
    }

    @Override
    public <T> T compute(String id, Algebra<T> algebra, List<T> inputs, Parameters values) {
        return inputs.getFirst();
    }
}
