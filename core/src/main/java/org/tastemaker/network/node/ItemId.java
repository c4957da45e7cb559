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

/// The number of the item.
public final class ItemId implements NodeType {
    @Override
    public Signature signature() {
        return Signature.input("item-id");
    }

    @Override
    public Outline outline(String id, List<Shape> inputs, Parameters values, Sizes sizes) {
        return Outline.Made.of(new Shape(Shape.Kind.ITEM_NUMBER, sizes.items()), 0);
    }

    @Override
    public <T> T compute(String id, Algebra<T> algebra, List<T> inputs, Parameters values) {
        throw new IllegalStateException("numbers are not computed with");
    }
}
