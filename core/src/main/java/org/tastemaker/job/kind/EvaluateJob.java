// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.RankingCurve;
import org.tastemaker.evaluate.RatedRows;
import org.tastemaker.evaluate.Truth;
import org.tastemaker.job.Job;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.JobRequest;
import org.tastemaker.job.ScoringSession;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Part;
import org.tastemaker.task.TaskContext;

/// Evaluates runs. Options: `run` (one or more), `metrics`, `on` (`test` or `validation`), `candidates`, `segment` (any
/// number: a column of users or items, or one of the words of [org.tastemaker.segment.Segments]), `curves` (a flag).
public final class EvaluateJob implements Job {
    @Override
    public String name() {
        return "evaluate";
    }

    @Override
    public Object run(JobRequest request, JobContext context) {
        JobOptions options = JobOptions.of(request);
        Part on = switch (options.word("on").orElse("test").toLowerCase(Locale.ROOT)) {
            case "test" -> Part.TEST;
            case "validation" -> Part.VALIDATION;
            default -> throw new ProblemException(ProblemKind.USAGE, "job.problem.not-a-part", options.needed("on"));
        };
        CandidateMode candidates = CandidateMode.parse(options.word("candidates").orElse("full"));
        options.needed("run");
        List<Map<String, Object>> all = new ArrayList<>();
        for (String run : options.list("run")) {
            context.task().checkCancelled();
            all.add(context.scorers().ask(context.project(), run, context.task().threads(), session -> {
                options.list("segment").forEach(by -> SegmentResults.check(by, session.data()));
                Evaluation found = Evaluations.of(
                        session.recommender(), session.abilities(), session.data(), on, options.word("metrics"), candidates, context.task());
                Evaluations.tell(context, run, found);
                Map<String, Object> json = json(run, session.run().protocol(), found);
                if (!(candidates instanceof CandidateMode.Full)) {
                    json.put("warning", context.texts().get("metric.warning.candidates", candidates.toString()));
                }
                SegmentResults results = new SegmentResults(session, on, found, Evaluations.random(), context.task());
                if (options.flag("segment")) {
                    json.put("segments", options.list("segment").stream().map(results::by).toList());
                }
                if (options.flag("curves")) {
                    json.put("curves", curves(session, on, candidates, found.users(), context.task()));
                }
                return json;
            }));
        }
        return all;
    }

    private static Map<String, Object> curves(
            ScoringSession session, Part on, CandidateMode candidates, int[] users, TaskContext task) {
        Truth truth = Truth.of(session.data(), on);
        Map<String, Object> curves = new LinkedHashMap<>();
        curves.put("ranking", RankingCurve.of(session.recommender(), truth, users, candidates, Evaluations.random(), task));
        if (session.recommender().predictsRatings() && !Float.isNaN(truth.lowest())) {
            RatedRows rows = RatedRows.of(session.recommender(), truth, users, task);
            curves.put("calibration", rows.calibration());
            curves.put("confusion", rows.confusion());
            curves.put("thresholds", rows.thresholds());
        }
        return curves;
    }

    private static Map<String, Object> json(String run, String protocol, Evaluation found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run);
        json.put("protocol", protocol);
        json.put("on", found.on().name().toLowerCase(Locale.ROOT));
        json.put("candidates", found.candidates());
        json.put("users", found.users().length);
        json.put("metrics", found.metrics());
        return json;
    }
}
