// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network.node;

import java.util.List;
import org.tastemaker.network.Algebra;
import org.tastemaker.network.NodeType;
import org.tastemaker.network.Outline;
import org.tastemaker.network.Shape;
import org.tastemaker.network.Signature;
import org.tastemaker.network.Sizes;
import org.tastemaker.parameter.Parameters;

/// Its inputs side by side.
public final class Concat implements NodeType {
    @Override
    public Signature signature() {
        return Signature.combination("concat", 1);
    }

    @Override
    public Outline outline(String id, List<Shape> inputs, Parameters values, Sizes sizes) {
        Outline.Refused number = Vectors.number(inputs);
        if (number != null) {
            return number;
        }
        return Outline.Made.of(Shape.vector(inputs.stream().mapToInt(Shape::width).sum()), 0);
    }

    @Override
    public <T> T compute(String id, Algebra<T> algebra, List<T> inputs, Parameters values) {
        return inputs.size() == 1 ? inputs.getFirst() : algebra.concat(inputs);
    }
}
