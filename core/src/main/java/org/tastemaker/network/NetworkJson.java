// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Networks as JSON: `{"version": 1, "name": ..., "nodes": [{"id", "type", "inputs", "values", "position"}]}`.
/// Values may be written as text, numbers or truth values.
public final class NetworkJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private NetworkJson() {}

    /// @throws ProblemException of kind INPUT if the file cannot be read or is not a network
    public static NetworkSpec read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw problem("network.problem.file-absent", file.toString());
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            throw new ProblemException(
                    unreadable, ProblemKind.INPUT, "network.problem.file-unreadable", file, unreadable.toString());
        }
        return parse(text, file.toString());
    }

    /// @param source what to call the text in messages
    /// @throws ProblemException of kind INPUT, naming the place or node
    public static NetworkSpec parse(String text, String source) {
        JsonNode root = tree(text, source);
        int version = root.path("version").asInt(0);
        if (version < 1) {
            throw problem("network.problem.not-a-network", source);
        }
        if (version > NetworkSpec.VERSION) {
            throw problem("network.problem.newer", source, version, NetworkSpec.VERSION);
        }
        return new NetworkSpec(version, root.path("name").asString(source), nodes(root, source));
    }

    /// @return the parsed text, an object
    static JsonNode tree(String text, String source) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new ProblemException(
                    broken, ProblemKind.INPUT, "network.problem.not-json", source, line, broken.getOriginalMessage());
        }
        if (root == null || !root.isObject()) {
            throw problem("network.problem.not-a-network", source);
        }
        return root;
    }

    private static List<Node> nodes(JsonNode root, String source) {
        List<Node> nodes = new ArrayList<>();
        JsonNode list = root.path("nodes");
        if (!list.isArray()) {
            throw problem("network.problem.not-a-network", source);
        }
        for (JsonNode node : list) {
            nodes.add(node(node, nodes.size() + 1, source));
        }
        return nodes;
    }

    private static Node node(JsonNode json, int number, String source) {
        String id = json.path("id").asString("");
        String type = json.path("type").asString("");
        if (id.isBlank() || type.isBlank()) {
            throw problem("network.problem.node-unnamed", source, number);
        }
        List<String> inputs = new ArrayList<>();
        for (JsonNode input : json.path("inputs")) {
            inputs.add(input.asString(""));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> value : json.path("values").properties()) {
            if (!value.getValue().isValueNode()) {
                throw problem("network.problem.value-not-plain", source, id, value.getKey());
            }
            values.put(value.getKey(), value.getValue().asString(""));
        }
        JsonNode at = json.path("position");
        Node.@Nullable Position position = at.isObject()
                ? new Node.Position(at.path("x").asDouble(0), at.path("y").asDouble(0))
                : null;
        return new Node(id, type, inputs, values, position);
    }

    /// @return the network as indented JSON that [#parse] reads back
    public static String write(NetworkSpec spec) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", spec.version());
        root.put("name", spec.name());
        ArrayNode nodes = root.putArray("nodes");
        for (Node node : spec.nodes()) {
            ObjectNode json = nodes.addObject();
            json.put("id", node.id());
            json.put("type", node.type());
            if (!node.inputs().isEmpty()) {
                ArrayNode inputs = json.putArray("inputs");
                node.inputs().forEach(inputs::add);
            }
            if (!node.values().isEmpty()) {
                ObjectNode values = json.putObject("values");
                node.values().forEach(values::put);
            }
            Node.Position position = node.position();
            if (position != null) {
                json.putObject("position").put("x", position.x()).put("y", position.y());
            }
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static ProblemException problem(String key, Object... arguments) {
        return new ProblemException(ProblemKind.INPUT, key, arguments);
    }
}
