// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network.node;

import java.util.List;
import org.tastemaker.network.Activation;
import org.tastemaker.network.Algebra;
import org.tastemaker.network.NodeType;
import org.tastemaker.network.Outline;
import org.tastemaker.network.Shape;
import org.tastemaker.network.Signature;
import org.tastemaker.network.Sizes;
import org.tastemaker.network.Weight;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;

/// A fully connected layer. Its weights start uniform: by Glorot and Bengio (2010), or by He et al. (2015) before
/// rectifiers; its bias starts at zero.
public final class Dense implements NodeType {
    @Override
    public Signature signature() {
        return Signature.single("dense", Group.LAYER,
                new Parameter.Whole("width", 32, 1, 16384),
                new Parameter.Choice("activation", "relu", Activation.words()));
    }

    @Override
    public Outline outline(String id, List<Shape> inputs, Parameters values, Sizes sizes) {
        Outline.Refused number = Vectors.number(inputs);
        if (number != null) {
            return number;
        }
        int in = inputs.getFirst().width();
        int out = values.whole("width");
        boolean rectifier = Activation.named(values.word("activation")).isRectifier();
        double bound = Math.sqrt(6.0 / (rectifier ? in : in + out));
        List<Weight> weights = List.of(
                new Weight(id + ".weight", new int[] {out, in}, Weight.Start.UNIFORM, bound),
                new Weight(id + ".bias", new int[] {out}, Weight.Start.ZEROS, 0));
        return new Outline.Made(Shape.vector(out), weights, null, (long) in * out);
    }

    @Override
    public <T> T compute(String id, Algebra<T> algebra, List<T> inputs, Parameters values) {
        T sum = algebra.linear(inputs.getFirst(), id + ".weight", id + ".bias");
        return algebra.activate(sum, Activation.named(values.word("activation")));
    }
}
