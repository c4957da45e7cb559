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
import org.tastemaker.parameter.Parameters;

/// The encoded columns of the item.
public final class ItemFeatures implements NodeType {
    @Override
    public Signature signature() {
        return Signature.input("item-features");
    }

    @Override
    public Outline outline(String id, List<Shape> inputs, Parameters values, Sizes sizes) {
        if (sizes.itemFeatures() == 0) {
            return Outline.Refused.of("network.problem.no-item-columns");
        }
        return Outline.Made.of(Shape.vector(sizes.itemFeatures()), 0);
    }

    @Override
    public <T> T compute(String id, Algebra<T> algebra, List<T> inputs, Parameters values) {
        return algebra.features(Side.ITEM);
    }
}
