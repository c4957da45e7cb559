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

/// The product of its inputs, number by number.
public final class Multiply implements NodeType {
    @Override
    public Signature signature() {
        return Signature.combination("multiply", 2);
    }

    @Override
    public Outline outline(String id, List<Shape> inputs, Parameters values, Sizes sizes) {
        Outline.Refused unequal = Vectors.unequal(inputs);
        if (unequal != null) {
            return unequal;
        }
        int width = inputs.getFirst().width();
        return Outline.Made.of(Shape.vector(width), (long) width * (inputs.size() - 1));
    }

    @Override
    public <T> T compute(String id, Algebra<T> algebra, List<T> inputs, Parameters values) {
        T result = inputs.getFirst();
        for (T next : inputs.subList(1, inputs.size())) {
            result = algebra.multiply(result, next);
        }
        return result;
    }
}
