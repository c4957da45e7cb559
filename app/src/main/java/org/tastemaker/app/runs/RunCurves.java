// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.evaluate.RankingCurve;
import org.tastemaker.evaluate.RatedRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the predictions of a run look like: its ranking for every length of a list, and, where it predicts ratings, how
/// these stand to the true ones.
///
/// @param ranking for ROC and precision against recall
/// @param calibration parts of the scale; null where no ratings are predicted
/// @param confusion true against predicted ratings; null likewise
record RunCurves(RankingCurve ranking, RatedRows.Bin @Nullable [] calibration, RatedRows.@Nullable Confusion confusion) {
    /// @param result what the job `evaluate` told, as a JSON document
    /// @return by the name of the run
    static Map<String, RunCurves> parse(String result) {
        JsonMapper json = JsonMapper.shared();
        Map<String, RunCurves> found = new LinkedHashMap<>();
        for (JsonNode each : json.readTree(result)) {
            JsonNode curves = each.path("curves");
            if (curves.has("ranking")) {
                found.put(each.path("run").asString(), new RunCurves(
                        json.treeToValue(curves.path("ranking"), RankingCurve.class),
                        curves.has("calibration") ? json.treeToValue(curves.path("calibration"), RatedRows.Bin[].class) : null,
                        curves.has("confusion") ? json.treeToValue(curves.path("confusion"), RatedRows.Confusion.class) : null));
            }
        }
        return found;
    }
}
