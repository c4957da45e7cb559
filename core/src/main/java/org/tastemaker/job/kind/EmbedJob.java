// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.embed.Clusters;
import org.tastemaker.embed.EmbeddingMap;
import org.tastemaker.embed.KMeansClusters;
import org.tastemaker.embed.Overrepresented;
import org.tastemaker.embed.PcaMap;
import org.tastemaker.embed.Vectors;
import org.tastemaker.job.Job;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.JobRequest;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;

/// Maps items or users, and groups them on demand. Options: `run`, `of` (`items` or `users`), `map` (`pca`),
/// `clusters` (2 to 12).
public final class EmbedJob implements Job {
    private static final int MOST_CLUSTERS = 12;
    /// What tells a cluster from the rest, at most.
    private static final int FACTS = 3;

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
        int k = clusters(options);
        return context.scorers().ask(context.project(), options.needed("run"), context.task().threads(), session -> {
            RandomStreams random = new RandomStreams(session.run().seed());
            PcaMap pca = new PcaMap(random);
            boolean items = of.equals("items");
            Vectors vectors = items
                    ? Vectors.of(session.recommender(), session.data())
                    : Vectors.ofUsers(session.recommender(), session.data());
            Table table = items ? session.data().data().items() : session.data().data().users();
            EmbeddingMap map = pca.map(of, vectors);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("run", session.run().name());
            result.put("of", of);
            result.put("method", method);
            result.put("explained", map.explained());
            result.put("dimensions", map.dimensions());
            result.put("variances", map.variances());
            result.put("ids", table.identifiers().names());
            result.put("x", map.x());
            result.put("y", map.y());
            if (k > 0) {
                Clusters clusters = new KMeansClusters(random).of(vectors, k);
                result.put("cluster", Arrays.stream(clusters.of()).map(c -> c + 1).toArray());
                result.put("clusters", told(clusters, table));
            }
            return result;
        });
    }

    private static int clusters(JobOptions options) {
        if (!options.flag("clusters")) {
            return 0;
        }
        int k = options.whole("clusters", 0, 2);
        if (k > MOST_CLUSTERS) {
            throw new ProblemException(
                    ProblemKind.USAGE, "job.problem.too-many-clusters", Integer.toString(k), Integer.toString(MOST_CLUSTERS));
        }
        return k;
    }

    /// Each cluster with its number, its size and what is more frequent in it than among all. Of a column in
    /// two languages the first is told.
    private static List<Map<String, Object>> told(Clusters clusters, Table table) {
        List<Column> columns = table.columns().stream()
                .filter(column -> column.role() == Role.CATEGORY || column.role() == Role.TAGS)
                .filter(column -> !column.name().endsWith("_zh")
                        || table.column(column.name().replaceFirst("_zh$", "")).isEmpty())
                .toList();
        List<List<Overrepresented>> facts =
                Overrepresented.of(clusters, columns, IntStream.range(0, table.size()).toArray(), FACTS);
        List<Map<String, Object>> all = new ArrayList<>();
        for (int c = 0; c < clusters.count(); c++) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("cluster", c + 1);
            one.put("size", clusters.sizes()[c]);
            one.put("over", facts.get(c));
            all.add(one);
        }
        return all;
    }
}
