// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.embed.EmbeddingMap;
import org.tastemaker.embed.PcaMap;
import org.tastemaker.job.Job;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.JobRequest;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;

/// Maps items or users. Options: `run`, `of` (`items` or `users`), `map` (`pca`).
public final class EmbedJob implements Job {
    @Override
    public String name() {
        return "embed";
    }

    @Override
    public Object run(JobRequest request, JobContext context) {
        JobOptions options = JobOptions.of(request);
        String of = options.word("of").orElse("items");
        String method = options.word("map").orElse("pca");
        if (!of.equals("items") && !of.equals("users")) {
            throw new ProblemException(ProblemKind.USAGE, "job.problem.not-a-catalogue", of);
        }
        if (!method.equals("pca")) {
            throw new ProblemException(ProblemKind.USAGE, "job.problem.not-a-map", method);
        }
        return context.scorers().ask(context.project(), options.needed("run"), context.task().threads(), session -> {
            PcaMap pca = new PcaMap(new RandomStreams(session.run().seed()));
            EmbeddingMap map = of.equals("items")
                    ? pca.items(session.recommender(), session.data())
                    : pca.users(session.recommender(), session.data());
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("run", session.run().name());
            result.put("of", of);
            result.put("method", method);
            result.put("explained", map.explained());
            result.put("dimensions", map.dimensions());
            result.put("ids", of.equals("items")
                    ? session.data().data().items().identifiers().names()
                    : session.data().data().users().identifiers().names());
            result.put("x", map.x());
            result.put("y", map.y());
            return result;
        });
    }
}
