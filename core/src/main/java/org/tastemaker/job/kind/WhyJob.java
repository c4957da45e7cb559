// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.explain.Explainer;
import org.tastemaker.explain.Explanation;
import org.tastemaker.explain.ReasonSentence;
import org.tastemaker.job.Job;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.JobRequest;
import org.tastemaker.job.Titles;

/// Says why an item is recommended to a user. Options: `run`, `user`, `item`, `method` (`loo` or `neighbours`).
public final class WhyJob implements Job {
    @Override
    public String name() {
        return "why";
    }

    @Override
    public Object run(JobRequest request, JobContext context) {
        JobOptions options = JobOptions.of(request);
        return context.scorers().ask(context.project(), options.needed("run"), context.task().threads(), session -> {
            Titles titles = session.titles(context.texts().locale());
            int user = session.userNumber(options.needed("user"));
            int item = session.itemNumber(options.needed("item"));
            Explanation found = Explainer.of(session.recommender(), session.data())
                    .explain(user, item, options.word("method").orElse("loo"));
            List<Map<String, Object>> reasons = new ArrayList<>();
            for (Explanation.Reason reason : found.reasons()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("item", session.item(reason.item()));
                one.put("title", titles.of(reason.item()));
                one.put("weight", reason.weight());
                reasons.add(one);
            }
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("run", session.run().name());
            result.put("user", session.user(user));
            result.put("item", session.item(item));
            result.put("title", titles.of(item));
            result.put("method", found.method());
            result.put("sentence", new ReasonSentence(context.texts(), titles::of).of(found));
            if (!Double.isNaN(found.fidelity())) {
                result.put("fidelity", found.fidelity());
            }
            result.put("reasons", reasons);
            return result;
        });
    }
}
