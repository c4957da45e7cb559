// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A search space as JSON: an object with the names of parameters. A range is
/// `{"from": 0.001, "to": 0.1, "scale": "log"}`, where the scale may be left out; a list is what to choose from;
/// a single value is fixed. What is not named keeps its default.
///
/// @param space what is varied
/// @param fixed what has one value
public record SpaceFile(SearchSpace space, Map<String, String> fixed) {
    private static final Set<String> OF_A_RANGE = Set.of("from", "to", "scale");

    /// @param declared the model's parameters
    /// @throws ProblemException of kind INPUT that says where and what, if it cannot be read
    public static SpaceFile read(Path file, List<Parameter> declared) {
        try {
            return parse(Files.readString(file), file.toString(), declared);
        } catch (IOException unreadable) {
            throw new ProblemException(unreadable, ProblemKind.INPUT, "tune.problem.space-unread", file.toString(), unreadable);
        }
    }

    /// @param name what to call it in problems
    public static SpaceFile parse(String json, String name, List<Parameter> declared) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(json);
        } catch (JacksonException broken) {
            throw new ProblemException(
                    broken, ProblemKind.INPUT, "tune.problem.space-json", name,
                    Integer.toString(broken.getLocation().getLineNr()), Integer.toString(broken.getLocation().getColumnNr()),
                    broken.getOriginalMessage());
        }
        if (!root.isObject()) {
            throw new ProblemException(ProblemKind.INPUT, "tune.problem.space-object", name);
        }
        List<Dimension> dimensions = new ArrayList<>();
        Map<String, String> fixed = new LinkedHashMap<>();
        root.properties().forEach(entry -> {
            Place place = new Place(name, entry.getKey());
            Parameter parameter = declared.stream()
                    .filter(each -> each.name().equals(entry.getKey()))
                    .findFirst()
                    .orElseThrow(() -> place.problem(
                            "tune.problem.space-name", String.join(", ", declared.stream().map(Parameter::name).toList())));
            JsonNode node = entry.getValue();
            if (node.isObject()) {
                dimensions.add(range(parameter, node, place));
            } else if (node.isArray()) {
                dimensions.add(choice(parameter, node, place));
            } else {
                fixed.put(parameter.name(), legal(parameter, node, place));
            }
        });
        return new SpaceFile(new SearchSpace(dimensions), fixed);
    }

    private static Dimension choice(Parameter parameter, JsonNode node, Place place) {
        List<String> values = new ArrayList<>();
        node.forEach(each -> {
            String value = legal(parameter, each, place);
            if (!values.contains(value)) {
                values.add(value);
            }
        });
        if (values.isEmpty()) {
            throw place.problem("tune.problem.space-empty");
        }
        return Dimension.choice(parameter.name(), values);
    }

    private static Dimension range(Parameter parameter, JsonNode node, Place place) {
        node.propertyNames().stream().filter(name -> !OF_A_RANGE.contains(name)).findFirst().ifPresent(name -> {
            throw place.problem("tune.problem.space-word", name);
        });
        if (!(parameter instanceof Parameter.Whole || parameter instanceof Parameter.Real)) {
            throw place.problem("tune.problem.space-not-a-number");
        }
        double from = end(parameter, node.get("from"), "from", place);
        double to = end(parameter, node.get("to"), "to", place);
        if (from >= to) {
            throw place.problem("tune.problem.space-order", text(from), text(to));
        }
        boolean logarithmic = switch (node.path("scale").asString(SearchSpace.decades(from, to) ? "log" : "linear")) {
            case "log" -> true;
            case "linear" -> false;
            default -> throw place.problem("tune.problem.space-scale", node.path("scale").asString());
        };
        if (logarithmic && from <= 0) {
            throw place.problem("tune.problem.space-log", text(from));
        }
        return parameter instanceof Parameter.Whole
                ? Dimension.whole(parameter.name(), (int) from, (int) to, logarithmic)
                : Dimension.real(parameter.name(), from, to, logarithmic);
    }

    private static double end(Parameter parameter, @Nullable JsonNode node, String word, Place place) {
        if (node == null) {
            throw place.problem("tune.problem.space-end", word);
        }
        return Double.parseDouble(legal(parameter, node, place));
    }

    private static String legal(Parameter parameter, JsonNode node, Place place) {
        if (!node.isValueNode() || node.isNull()) {
            throw place.problem("tune.problem.space-value", node.toString());
        }
        try {
            return Parameters.text(parameter.parse(node.asString()));
        } catch (ProblemException illegal) {
            throw new ProblemException(
                    illegal, ProblemKind.INPUT, "tune.problem.space-illegal", place.file(), place.parameter(), illegal);
        }
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Parameters.text(value);
    }

    /// Where something stands.
    private record Place(String file, String parameter) {
        ProblemException problem(String key, Object... more) {
            List<Object> arguments = new ArrayList<>(List.of(file, parameter));
            arguments.addAll(List.of(more));
            return new ProblemException(ProblemKind.INPUT, key, arguments.toArray());
        }
    }
}
