// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.util.List;
import org.tastemaker.parameter.Parameter;

/// What a type of node is called and what it takes.
///
/// @param name name in kebab case, as files have it
/// @param group where the palette shows it
/// @param minInputs fewest inputs
/// @param maxInputs most inputs
/// @param parameters its settings
public record Signature(
        String name, NodeType.Group group, int minInputs, int maxInputs, List<Parameter> parameters) {
    public Signature {
        parameters = List.copyOf(parameters);
    }

    /// @return of a node that brings something of the data and has no settings
    public static Signature input(String name) {
        return new Signature(name, NodeType.Group.INPUT, 0, 0, List.of());
    }

    /// @return of a node that joins at least `minInputs` others and has no settings
    public static Signature combination(String name, int minInputs) {
        return new Signature(name, NodeType.Group.COMBINATION, minInputs, Integer.MAX_VALUE, List.of());
    }

    /// @return of a node with one input
    public static Signature single(String name, NodeType.Group group, Parameter... parameters) {
        return new Signature(name, group, 1, 1, List.of(parameters));
    }
}
