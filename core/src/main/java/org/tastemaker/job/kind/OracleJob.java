// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.explain.OracleRecommender;
import org.tastemaker.explain.PlantedTruth;
import org.tastemaker.job.Job;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.JobRequest;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// Evaluates who knows the truth as runs are evaluated: on the test part of a protocol, among all items. Nothing of
/// it is kept in the project: it is no run. Options: `protocol`. Answers `known: false` and nothing else where the
/// truth is not known.
public final class OracleJob implements Job {
    @Override
    public String name() {
        return "oracle";
    }

    @Override
    public Object run(JobRequest request, JobContext context) {
        Prepared data = context.project().prepared(JobOptions.of(request).needed("protocol"));
        return context.scorers().truth(context.project(), data.data(), context.task())
                .map(truth -> evaluated(truth, data, context))
                .orElse(Map.of("known", false));
    }

    private static Map<String, Object> evaluated(PlantedTruth truth, Prepared data, JobContext context) {
        try (OracleRecommender oracle = new OracleRecommender(truth, data, Part.TEST)) {
            Evaluation found = Evaluations.of(
                    oracle, Set.of(), data, Part.TEST, Optional.empty(), new CandidateMode.Full(), context.task());
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("known", true);
            json.put("protocol", data.protocol());
            json.put("users", found.users().length);
            json.put("metrics", found.metrics());
            return json;
        }
    }
}
