// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network.node;

import java.util.List;
import org.tastemaker.network.Algebra;
import org.tastemaker.network.NodeType;
import org.tastemaker.network.Outline;
import org.tastemaker.network.Shape;
import org.tastemaker.network.Sizes;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;

/// In training, sets numbers to zero by chance, so that no layer leans on a few (Srivastava et al. 2014).
public final class Dropout implements NodeType {
    @Override
    public String name() {
        return "dropout";
    }

    @Override
    public Group group() {
        return Group.LAYER;
    }

    @Override
    public int minInputs() {
        return 1;
    }

    @Override
    public int maxInputs() {
        return 1;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
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
