// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes the curves of evaluations: as JSON, or as CSV with a line for each point.
///
/// @param file ends in `.json` or `.csv`
record CurvesFile(Path file) {
    private static final String HEAD = "run,curve,x,y,at,rows\n";

    CurvesFile {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json") && !name.endsWith(".csv")) {
            throw new ProblemException(ProblemKind.USAGE, "cli.problem.curves-file", file.toString());
        }
    }

    /// @param evaluations as the job tells them
    void write(Iterable<JsonNode> evaluations) {
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        try {
            Files.writeString(file, csv ? csv(evaluations) : json(evaluations), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new ProblemException(failed, ProblemKind.JOB, "job.problem.not-written", file.toString(), failed);
        }
    }

    private static String json(Iterable<JsonNode> evaluations) {
        Map<String, JsonNode> byRun = new LinkedHashMap<>();
        evaluations.forEach(one -> byRun.put(one.get("run").asString(), one.get("curves")));
        return JsonMapper.shared().writeValueAsString(byRun);
    }

    private static String csv(Iterable<JsonNode> evaluations) {
        StringBuilder text = new StringBuilder(HEAD);
        for (JsonNode one : evaluations) {
            String run = '"' + one.get("run").asString().replace("\"", "\"\"") + '"';
            JsonNode curves = one.get("curves");
            points(text, run, "roc", curves.get("ranking"), "fallOut", "recall", "length");
            points(text, run, "precision-recall", curves.get("ranking"), "recall", "precision", "length");
            if (curves.has("thresholds")) {
                points(text, run, "rating-roc", curves.get("thresholds"), "fallOut", "recall", "threshold");
                points(text, run, "rating-precision-recall", curves.get("thresholds"), "recall", "precision", "threshold");
                for (JsonNode bin : curves.get("calibration")) {
                    line(text, run, "calibration", word(bin.get("predicted")), word(bin.get("actual")), word(bin.get("from")), word(bin.get("rows")));
                }
                confusion(text, run, curves.get("confusion"));
            }
        }
        return text.toString();
    }

    private static void confusion(StringBuilder text, String run, JsonNode confusion) {
        JsonNode levels = confusion.get("levels");
        for (int a = 0; a < levels.size(); a++) {
            for (int p = 0; p < levels.size(); p++) {
                line(text, run, "confusion", word(levels.get(p)), word(levels.get(a)), "", word(confusion.get("rows").get(a).get(p)));
            }
        }
    }

    private static void points(StringBuilder text, String run, String curve, JsonNode data, String x, String y, String at) {
        for (int p = 0; p < data.get(x).size(); p++) {
            line(text, run, curve, word(data.get(x).get(p)), word(data.get(y).get(p)), word(data.get(at).get(p)), "");
        }
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(String.join(",", cells)).append('\n');
    }

    private static String word(JsonNode number) {
        return number.isNumber() ? number.asString() : "";
    }
}
