// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.embed.NearestNeighbours;
import org.tastemaker.embed.Neighbour;
import org.tastemaker.embed.Vectors;
import org.tastemaker.job.Job;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.JobRequest;
import org.tastemaker.job.Titles;
import org.tastemaker.recommend.CandidateItems;

/// Finds the items nearest to one. Options: `run`, `item`, `top`.
public final class SimilarJob implements Job {
    @Override
    public String name() {
        return "similar";
    }

    @Override
    public Object run(JobRequest request, JobContext context) {
        JobOptions options = JobOptions.of(request);
        int top = options.whole("top", 10, 1);
        return context.scorers().ask(context.project(), options.needed("run"), context.task().threads(), session -> {
            Titles titles = session.titles(context.texts().locale());
            int item = session.itemNumber(options.needed("item"));
            Vectors vectors = Vectors.of(session.recommender(), session.data());
            List<Map<String, Object>> near = new ArrayList<>();
            for (Neighbour neighbour : new NearestNeighbours(vectors, CandidateItems.of(session.data()).eligible()).of(item, top)) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("rank", near.size() + 1);
                one.put("item", session.item(neighbour.number()));
                one.put("title", titles.of(neighbour.number()));
                one.put("similarity", neighbour.similarity());
                near.add(one);
            }
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("run", session.run().name());
            result.put("item", session.item(item));
            result.put("title", titles.of(item));
            result.put("learned", vectors.learned());
            result.put("similar", near);
            return result;
        });
    }
}
