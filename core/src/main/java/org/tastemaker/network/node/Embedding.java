// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network.node;

import java.util.List;
import org.tastemaker.network.Algebra;
import org.tastemaker.network.NodeType;
import org.tastemaker.network.Outline;
import org.tastemaker.network.Shape;
import org.tastemaker.network.Side;
import org.tastemaker.network.Signature;
import org.tastemaker.network.Sizes;
import org.tastemaker.network.TableSpec;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;

/// A vector for each user or item, found in training. Filled from a normal distribution around zero.
public final class Embedding implements NodeType {
    @Override
    public Signature signature() {
        return Signature.single("embedding", Group.EMBEDDING,
                new Parameter.Whole("size", 16, 1, 4096),
                new Parameter.Real("deviation", 0.05, 0, 10, Parameter.Scale.LOGARITHMIC));
    }

    @Override
    public Outline outline(String id, List<Shape> inputs, Parameters values, Sizes sizes) {
        Shape input = inputs.getFirst();
        Side side;
        switch (input.kind()) {
            case USER_NUMBER -> side = Side.USER;
            case ITEM_NUMBER -> side = Side.ITEM;
            default -> {
                return Outline.Refused.of("network.problem.not-a-number");
            }
        }
        int width = values.whole("size");
        TableSpec table = new TableSpec(id, side, input.width(), width, values.real("deviation"));
        return new Outline.Made(Shape.vector(width), List.of(), table, 0);
    }

    @Override
    public <T> T compute(String id, Algebra<T> algebra, List<T> inputs, Parameters values) {
        return algebra.embedding(id);
    }
}
