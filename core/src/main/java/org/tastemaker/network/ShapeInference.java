// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Finds the shape, parameters and work of each node, and what is wrong with a network. A node behind a
/// wrong one is left open, so that one mistake gives one problem.
///
/// @param types the types of nodes there are
public record ShapeInference(NodeTypes types) {

    public static ShapeInference installed() {
        return new ShapeInference(NodeTypes.installed());
    }

    /// What was found.
    ///
    /// @param nodes outline of each node that works, in the order of computing
    /// @param problems everything wrong, empty if the network can be trained
    /// @param network the network, if nothing is wrong
    public record Result(
            Map<String, Outline.Made> nodes, List<NetworkProblem> problems, Optional<CheckedNetwork> network) {
        public Result {
            nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
            problems = List.copyOf(problems);
        }

        /// @return numbers that training finds
        public long parameters() {
            return nodes.values().stream().mapToLong(Outline.Made::parameters).sum();
        }

        /// @return multiplications with additions for one sample
        public long multiplyAdds() {
            return nodes.values().stream().mapToLong(Outline.Made::multiplyAdds).sum();
        }
    }

    /// @throws ProblemException of kind INPUT, naming the first wrong node
    public CheckedNetwork check(NetworkSpec spec, Sizes sizes) {
        Result result = infer(spec, sizes);
        return result.network().orElseThrow(() -> {
            NetworkProblem first = result.problems().getFirst();
            return new ProblemException(
                    ProblemKind.INPUT, "network.problem.refused", spec.name(), first.told(first.key()), first.told(first.key() + ".fix"));
        });
    }

    /// Looks at every node; throws nothing.
    public Result infer(NetworkSpec spec, Sizes sizes) {
        List<NetworkProblem> problems = new ArrayList<>();
        Map<String, Outline.Made> made = new LinkedHashMap<>();
        List<CheckedNetwork.Step> steps = new ArrayList<>();
        Set<String> twice = duplicates(spec, problems);
        for (Node node : order(spec, problems)) {
            if (!twice.contains(node.id())) {
                step(spec, node, sizes, made, problems).ifPresent(s -> {
                    made.put(node.id(), s.made());
                    steps.add(s);
                });
            }
        }
        ends(spec, steps, problems);
        Optional<CheckedNetwork> network =
                problems.isEmpty() ? Optional.of(new CheckedNetwork(spec, sizes, steps)) : Optional.empty();
        return new Result(made, problems, network);
    }

    private static Set<String> duplicates(NetworkSpec spec, List<NetworkProblem> problems) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Node node : spec.nodes()) {
            if (!seen.add(node.id()) && twice.add(node.id())) {
                problems.add(problem(node.id(), "network.problem.id-twice"));
            }
        }
        return twice;
    }

    /// Inputs before readers; what is in a ring or behind one is left out and told.
    private static List<Node> order(NetworkSpec spec, List<NetworkProblem> problems) {
        List<Node> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        List<Node> open = new ArrayList<>(spec.nodes());
        Set<String> known = new HashSet<>();
        spec.nodes().forEach(n -> known.add(n.id()));
        boolean moved = true;
        while (moved) {
            moved = false;
            for (var iterator = open.iterator(); iterator.hasNext(); ) {
                Node node = iterator.next();
                if (node.inputs().stream().allMatch(i -> done.contains(i) || !known.contains(i))) {
                    ordered.add(node);
                    done.add(node.id());
                    iterator.remove();
                    moved = true;
                }
            }
        }
        if (!open.isEmpty()) {
            problems.add(problem(open.getFirst().id(), "network.problem.ring"));
        }
        return ordered;
    }

    private Optional<CheckedNetwork.Step> step(
            NetworkSpec spec, Node node, Sizes sizes, Map<String, Outline.Made> made, List<NetworkProblem> problems) {
        Optional<NodeType> found = types.named(node.type());
        if (found.isEmpty()) {
            problems.add(problem(node.id(), "network.problem.type-unknown", node.type(), types.names()));
            return Optional.empty();
        }
        NodeType type = found.get();
        for (String input : node.inputs()) {
            if (spec.node(input).isEmpty()) {
                problems.add(problem(node.id(), "network.problem.input-unknown", input));
                return Optional.empty();
            }
        }
        int count = node.inputs().size();
        Signature signature = type.signature();
        if (count < signature.minInputs() || count > signature.maxInputs()) {
            problems.add(problem(
                    node.id(),
                    "network.problem.input-count",
                    count,
                    signature.minInputs(),
                    Math.min(99, signature.maxInputs())));
            return Optional.empty();
        }
        Parameters values;
        try {
            values = Parameters.of(type.parameters(), node.values());
        } catch (ProblemException wrong) {
            problems.add(problem(node.id(), "network.problem.value", wrong.getMessage()));
            return Optional.empty();
        }
        List<Shape> inputs = new ArrayList<>();
        for (String input : node.inputs()) {
            Outline.Made before = made.get(input);
            if (before == null) {
                return Optional.empty();
            }
            inputs.add(before.output());
        }
        return switch (type.outline(node.id(), inputs, values, sizes)) {
            case Outline.Made good -> Optional.of(new CheckedNetwork.Step(node, type, values, good));
            case Outline.Refused bad -> {
                problems.add(problem(node.id(), bad.key(), bad.arguments().toArray()));
                yield Optional.empty();
            }
        };
    }

    /// There is one head, and everything leads to it.
    private void ends(NetworkSpec spec, List<CheckedNetwork.Step> steps, List<NetworkProblem> problems) {
        List<Node> heads = spec.nodes().stream()
                .filter(n -> types.named(n.type()).filter(t -> t.group() == NodeType.Group.HEAD).isPresent())
                .toList();
        if (heads.isEmpty()) {
            problems.add(problem("", "network.problem.no-head"));
        } else if (heads.size() > 1) {
            problems.add(problem(heads.get(1).id(), "network.problem.two-heads", heads.get(0).id()));
        }
        Map<String, Integer> readers = new HashMap<>();
        spec.nodes().forEach(n -> n.inputs().forEach(i -> readers.merge(i, 1, Integer::sum)));
        for (CheckedNetwork.Step step : steps) {
            boolean head = step.made().output().kind() == Shape.Kind.SCORE;
            if (!head && !readers.containsKey(step.node().id())) {
                problems.add(problem(step.node().id(), "network.problem.unread"));
            }
        }
    }

    private static NetworkProblem problem(String node, String key, Object... more) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(node);
        arguments.addAll(List.of(more));
        return new NetworkProblem(node, key, arguments);
    }
}
