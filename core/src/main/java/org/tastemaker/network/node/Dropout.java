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

/// In training, sets numbers to zero by chance, so that no layer leans on a few (Srivastava et al. 2014).
public final class Dropout implements NodeType {
    @Override
    public Signature signature() {
        return Signature.single("dropout", Group.LAYER,
                new Parameter.Real("rate", 0.2, 0, 0.95, Parameter.Scale.LINEAR));
    }

    @Override
    public Outline outline(String id, List<Shape> inputs, Parameters values, Sizes sizes) {
        Outline.Refused number = Vectors.number(inputs);
        return number != null ? number : Outline.Made.of(inputs.getFirst(), 0);
    }

    @Override
    public <T> T compute(String id, Algebra<T> algebra, List<T> inputs, Parameters values) {
        double rate = values.real("rate");
        return rate == 0 ? inputs.getFirst() : algebra.dropout(inputs.getFirst(), id, rate);
    }
}
