// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import tools.jackson.databind.JsonNode;

/// A network with settings left open. It is JSON like that of a network, with three additions to a node:
/// `${name}` in its type or a value stands for a setting; `"repeat": "${layers}"` makes a chain of it, one for each
/// number in a list such as `64,32,16`, with `${each}` for the number; `"when": "word"` keeps it only if
/// that word is among the conditions. Readers of a chain read its end; readers of an empty chain read what it
/// would have read. A node left out vanishes from the inputs of others, or with `"bypass": true` passes its own
/// inputs on.
public final class NetworkTemplate {
    private final String name;
    private final JsonNode root;

    NetworkTemplate(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    public String name() {
        return name;
    }

    /// @param settings what `${...}` stand for
    /// @param conditions which nodes with a condition to keep
    /// @return a network in which nothing is open
    /// @throws ProblemException of kind USAGE if a list of numbers cannot be read
    public NetworkSpec fill(Map<String, String> settings, Set<String> conditions) {
        List<Node> nodes = new ArrayList<>();
        Map<String, List<String>> stands = new HashMap<>();
        for (JsonNode json : root.path("nodes")) {
            String id = json.path("id").asString("");
            List<String> inputs = new ArrayList<>();
            for (JsonNode input : json.path("inputs")) {
                String read = input.asString("");
                inputs.addAll(stands.getOrDefault(read, List.of(read)));
            }
            String when = json.path("when").asString("");
            if (!when.isEmpty() && !conditions.contains(when)) {
                stands.put(id, json.path("bypass").asBoolean(false) ? inputs : List.of());
                continue;
            }
            String repeat = json.path("repeat").asString("");
            if (repeat.isEmpty()) {
                nodes.add(node(json, id, inputs, settings));
                continue;
            }
            int number = 0;
            for (int each : numbers(fill(repeat, settings))) {
                Map<String, String> here = new HashMap<>(settings);
                here.put("each", Integer.toString(each));
                String link = id + "-" + ++number;
                nodes.add(node(json, link, inputs, here));
                inputs = List.of(link);
            }
            stands.put(id, inputs);
        }
        return NetworkSpec.of(name, nodes);
    }

    private static Node node(JsonNode json, String id, List<String> inputs, Map<String, String> settings) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> value : json.path("values").properties()) {
            values.put(value.getKey(), fill(value.getValue().asString(""), settings));
        }
        return Node.of(id, fill(json.path("type").asString(""), settings), inputs, values);
    }

    private static String fill(String text, Map<String, String> settings) {
        String filled = text;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            filled = filled.replace("${" + setting.getKey() + "}", setting.getValue());
        }
        return filled;
    }

    /// Reads a list of layer widths such as `64,32,16`; empty text is no layer.
    ///
    /// @throws ProblemException of kind USAGE if a width is not a whole number from 1 to 16384
    public static List<Integer> numbers(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        try {
            List<Integer> numbers = Arrays.stream(text.strip().split("[,;\\s]+"))
                    .map(Integer::valueOf)
                    .collect(Collectors.toList());
            if (numbers.stream().allMatch(n -> n >= 1 && n <= 16384)) {
                return numbers;
            }
        } catch (NumberFormatException notWhole) {
            // told below, as for numbers out of range
        }
        throw new ProblemException(ProblemKind.USAGE, "network.problem.layers", text);
    }
}
