// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.util.List;
import java.util.Optional;

/// A network as data: typed nodes that read each other. [NetworkJson] reads and writes it,
/// [ShapeInference] checks it, an engine trains it.
///
/// @param version of the format, [#VERSION] for what this program writes
/// @param name what it is called
/// @param nodes in any order
public record NetworkSpec(int version, String name, List<Node> nodes) {
    public static final int VERSION = 1;

    public NetworkSpec {
        nodes = List.copyOf(nodes);
    }

    public static NetworkSpec of(String name, List<Node> nodes) {
        return new NetworkSpec(VERSION, name, nodes);
    }

    /// @return the node of this identifier
    public Optional<Node> node(String id) {
        return nodes.stream().filter(n -> n.id().equals(id)).findFirst();
    }
}
