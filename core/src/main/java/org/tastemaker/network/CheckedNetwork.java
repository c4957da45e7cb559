// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tastemaker.parameter.Parameters;

/// A network without problems, in an order in which every node follows its inputs.
///
/// @param spec as written
/// @param sizes what the data bring
/// @param steps its nodes in order
public record CheckedNetwork(NetworkSpec spec, Sizes sizes, List<Step> steps) {
    public CheckedNetwork {
        steps = List.copyOf(steps);
    }

    /// A node with what was found out about it.
    ///
    /// @param node as written
    /// @param type its type
    /// @param values its settings, checked
    /// @param made its outline
    public record Step(Node node, NodeType type, Parameters values, Outline.Made made) {
        /// Whether the node gives the number of a user or item, which nothing is computed from.
        boolean isNumber() {
            return made.output().kind() == Shape.Kind.USER_NUMBER || made.output().kind() == Shape.Kind.ITEM_NUMBER;
        }
    }

    /// @return its embedding tables, in order
    public List<TableSpec> tables() {
        List<TableSpec> tables = new ArrayList<>();
        for (Step step : steps) {
            TableSpec table = step.made.table();
            if (table != null) {
                tables.add(table);
            }
        }
        return tables;
    }

    /// @return its dense parameters, in order
    public List<Weight> weights() {
        return steps.stream().flatMap(s -> s.made.weights().stream()).toList();
    }

    /// @return whether it reads the encoded columns of a side
    public boolean reads(Side side) {
        String type = side == Side.USER ? "user-features" : "item-features";
        return steps.stream().anyMatch(s -> s.type.name().equals(type));
    }

    /// @return the loss its head names
    public String loss() {
        return head().values().word("loss");
    }

    /// @return the node that gives the score
    public Step head() {
        return steps.stream()
                .filter(s -> s.made.output().kind() == Shape.Kind.SCORE)
                .findFirst()
                .orElseThrow();
    }

    /// Computes the score of a batch.
    public <T> T score(Algebra<T> algebra) {
        Map<String, T> values = new HashMap<>();
        compute(algebra, values, step -> true);
        return Objects.requireNonNull(values.get(head().node().id()));
    }

    /// Computes some nodes. Values already there are kept.
    ///
    /// @param values by node identifier; filled
    /// @param wanted which nodes to compute; the inputs of each must be wanted or there
    public <T> void compute(Algebra<T> algebra, Map<String, T> values, Predicate<Step> wanted) {
        for (Step step : steps) {
            if (step.isNumber() || values.containsKey(step.node.id()) || !wanted.test(step)) {
                continue;
            }
            List<T> inputs = new ArrayList<>();
            for (String input : step.node.inputs()) {
                @Nullable T value = values.get(input);
                if (value != null) {
                    inputs.add(value);
                }
            }
            values.put(step.node.id(), step.type.compute(step.node.id(), algebra, inputs, step.values));
        }
    }
}
