// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// The types of nodes there are.
///
/// @param all by group, then by name
public record NodeTypes(List<NodeType> all) {
    public NodeTypes {
        all = List.copyOf(all);
    }

    /// Found when they are first asked for, once for all who ask.
    private static final class Found {
        private static final NodeTypes ALL =
                of(ServiceLoader.load(NodeType.class).stream().map(ServiceLoader.Provider::get).toList());
    }

    /// @return every type on the class path
    public static NodeTypes installed() {
        return Found.ALL;
    }

    public static NodeTypes of(Collection<? extends NodeType> types) {
        return new NodeTypes(types.stream()
                .map(NodeType.class::cast)
                .sorted(Comparator.comparing(NodeType::group).thenComparing(NodeType::name))
                .toList());
    }

    public Optional<NodeType> named(String name) {
        return all.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    /// @return all names, for messages
    public String names() {
        return String.join(", ", all.stream().map(NodeType::name).toList());
    }
}
