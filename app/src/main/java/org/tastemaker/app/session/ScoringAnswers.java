// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tastemaker.explain.PlantedCause;
import org.tastemaker.explain.PlantedFinding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what scoring jobs answer.
final class ScoringAnswers {
    private ScoringAnswers() {}

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    static Scoring.ItemList list(String json) {
        JsonNode answer = tree(json);
        JsonNode list = answer.path("lists").path(0);
        return new Scoring.ItemList(
                answer.path("run").asString(""), list.path("user").asString(""), scored(list.path("items"), "score"));
    }

    static Scoring.Nearest nearest(String json) {
        JsonNode answer = tree(json);
        return new Scoring.Nearest(
                answer.path("run").asString(""), answer.path("item").asString(""), answer.path("title").asString(""),
                answer.path("learned").asBoolean(false), scored(answer.path("similar"), "similarity"));
    }

    static Scoring.Reasons reasons(String json) {
        JsonNode answer = tree(json);
        return new Scoring.Reasons(
                answer.path("run").asString(""), answer.path("user").asString(""), answer.path("item").asString(""),
                answer.path("title").asString(""), answer.path("method").asString(""),
                answer.path("sentence").asString(""), answer.path("fidelity").asDouble(Double.NaN),
                scored(answer.path("reasons"), "weight"));
    }

    static Optional<PlantedFinding> planted(String json) {
        JsonNode answer = tree(json);
        if (!answer.path("known").asBoolean(false)) {
            return Optional.empty();
        }
        List<String> traits = new ArrayList<>();
        answer.path("traits").forEach(trait -> traits.add(trait.asString("")));
        return Optional.of(new PlantedFinding(
                PlantedFinding.Met.valueOf(answer.path("met").asString("").toUpperCase(Locale.ROOT)),
                answer.has("cause") ? new PlantedCause(answer.path("cause").asString(""), traits) : null,
                PlantedFinding.Verdict.valueOf(answer.path("verdict").asString("").toUpperCase(Locale.ROOT)),
                answer.path("chance").asDouble(Double.NaN), answer.path("rank").asInt(0), answer.path("among").asInt(0)));
    }

    static Scoring.PointMap map(String json) {
        JsonNode answer = tree(json);
        List<String> ids = ids(answer);
        return new Scoring.PointMap(
                answer.path("run").asString(""), answer.path("of").asString(""), answer.path("method").asString(""),
                answer.path("explained").asDouble(0), answer.path("dimensions").asInt(0), ids,
                floats(answer.path("x")), floats(answer.path("y")), doubles(answer.path("variances")));
    }

    static Scoring.Grouping grouping(String json, int k) {
        JsonNode answer = tree(json);
        JsonNode numbers = answer.path("cluster");
        int[] cluster = new int[numbers.size()];
        for (int i = 0; i < cluster.length; i++) {
            cluster[i] = numbers.path(i).asInt(1) - 1;
        }
        return new Scoring.Grouping(
                answer.path("run").asString(""), answer.path("of").asString(""), k, ids(answer), cluster);
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.path("ids").forEach(id -> ids.add(id.asString("")));
        return List.copyOf(ids);
    }

    private static double[] doubles(JsonNode numbers) {
        double[] values = new double[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.path(i).asDouble(0);
        }
        return values;
    }

    private static List<Scoring.Scored> scored(JsonNode items, String value) {
        List<Scoring.Scored> scored = new ArrayList<>();
        items.forEach(item -> scored.add(new Scoring.Scored(
                item.path("item").asString(""), item.path("title").asString(""), item.path(value).asDouble(0))));
        return scored;
    }

    private static float[] floats(JsonNode numbers) {
        float[] values = new float[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) numbers.path(i).asDouble(Double.NaN);
        }
        return values;
    }
}
