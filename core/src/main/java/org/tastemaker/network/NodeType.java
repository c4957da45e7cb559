// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.util.List;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;

/// A kind of node, found by [java.util.ServiceLoader]. Stateless. Texts: `node.<name>.title`,
/// `node.<name>.summary` and those of its parameters.
public interface NodeType {
    Signature signature();

    default String name() {
        return signature().name();
    }

    default Group group() {
        return signature().group();
    }

    default List<Parameter> parameters() {
        return signature().parameters();
    }

    /// Says what the node is, or why it cannot work. The number of inputs is already checked.
    ///
    /// @param id identifier of the node
    /// @param inputs what its inputs give
    /// @param values its settings
    /// @param sizes what the data bring
    Outline outline(String id, List<Shape> inputs, Parameters values, Sizes sizes);

    /// Computes the node for a batch. Not called for nodes that give numbers of users or items.
    ///
    /// @param id identifier of the node
    /// @param algebra what to compute with
    /// @param inputs what the inputs gave, without numbers of users or items
    /// @param values its settings
    <T> T compute(String id, Algebra<T> algebra, List<T> inputs, Parameters values);

    /// Where the palette shows a type, and with which colour pictures draw it.
    enum Group {
        INPUT,
        EMBEDDING,
        LAYER,
        COMBINATION,
        HEAD
    }
}
