// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A node of a network, as written.
///
/// @param id unique in the network
/// @param type name of a [NodeType]
/// @param inputs identifiers of the nodes it reads, in order
/// @param values settings as text by parameter name; what is absent takes its default
/// @param position where the designer drew it, null to have it laid out
public record Node(
        String id, String type, List<String> inputs, Map<String, String> values, @Nullable Position position) {
    public Node {
        inputs = List.copyOf(inputs);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// A node without a place of its own.
    public static Node of(String id, String type, List<String> inputs, Map<String, String> values) {
        return new Node(id, type, inputs, values, null);
    }

    /// Where a node stands: the middle of its box, in the units of [NetworkPicture].
    public record Position(double x, double y) {}
}
