// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tastemaker.explain.Explainer;
import org.tastemaker.explain.Explanation;
import org.tastemaker.explain.PlantedCause;
import org.tastemaker.explain.PlantedCheck;
import org.tastemaker.explain.PlantedFinding;
import org.tastemaker.explain.PlantedTruth;
import org.tastemaker.explain.PlantedWords;
import org.tastemaker.job.Job;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.JobRequest;
import org.tastemaker.job.ScoringSession;
import org.tastemaker.text.Texts;

/// Compares the reason for an item with what was planted, where the data are made up. Options: as [WhyJob].
/// Answers `known: false` and nothing else where the truth is not known.
public final class PlantedJob implements Job {
    @Override
    public String name() {
        return "planted";
    }

    @Override
    public Object run(JobRequest request, JobContext context) {
        JobOptions options = JobOptions.of(request);
        return context.scorers().ask(context.project(), options.needed("run"), context.task().threads(), session -> {
            int user = session.userNumber(options.needed("user"));
            int item = session.itemNumber(options.needed("item"));
            Optional<PlantedTruth> truth = context.scorers().truth(context.project(), session.data().data(), context.task());
            return truth.flatMap(found -> check(found, session, user, item, options.word("method").orElse("loo")))
                    .map(found -> json(found, context.texts()))
                    .orElse(Map.of("known", false));
        });
    }

    private static Optional<PlantedFinding> check(
            PlantedTruth truth, ScoringSession session, int user, int item, String method) {
        Explanation reasons = Explainer.of(session.recommender(), session.data()).explain(user, item, method);
        return PlantedCheck.of(truth, session.data()).of(reasons);
    }

    private static Map<String, Object> json(PlantedFinding found, Texts texts) {
        PlantedWords words = new PlantedWords(texts);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("known", true);
        json.put("met", found.met().name().toLowerCase(Locale.ROOT));
        PlantedCause cause = found.cause();
        if (cause != null) {
            json.put("cause", cause.term());
            json.put("traits", cause.traits());
        }
        json.put("verdict", found.verdict().name().toLowerCase(Locale.ROOT));
        if (found.rank() > 0) {
            json.put("chance", found.chance());
            json.put("rank", found.rank());
        }
        json.put("among", found.among());
        json.put("brief", words.brief(found));
        json.put("sentence", words.sentences(found));
        return json;
    }
}
