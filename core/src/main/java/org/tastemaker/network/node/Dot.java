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

/// The inner product of its two inputs: one number that says how alike they are.
public final class Dot implements NodeType {
    @Override
    public Signature signature() {
        return new Signature("dot", Group.COMBINATION, 2, 2, List.of());
    }

    @Override
    public Outline outline(String id, List<Shape> inputs, Parameters values, Sizes sizes) {
        Outline.Refused unequal = Vectors.unequal(inputs);
        if (unequal != null) {
            return unequal;
        }
        int width = inputs.getFirst().width();
        return Outline.Made.of(Shape.vector(1), width);
    }

    @Override
    public <T> T compute(String id, Algebra<T> algebra, List<T> inputs, Parameters values) {
        return algebra.dot(inputs.get(0), inputs.get(1));
    }
}
