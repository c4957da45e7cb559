// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliContext;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.Evaluator;
import org.tastemaker.evaluate.Intervals;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.evaluate.Truth;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Models;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.TopK;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.ProgressSnapshot;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

/// Measurements of models: training, lists, evaluation.
///
/// @param context whom lines are told
/// @param compute engine, device and threads
/// @param random seeds
/// @param asked parameters that the user set
record BenchModels(CliContext context, ModelInput.Compute compute, RandomStreams random, Map<String, String> asked) {
    /// Those of the peers whose names are spelt otherwise.
    private static final Map<String, String> PEERS = Map.of("neumf", "NeuMF", "item-knn", "ItemKNN", "popular", "Pop");
    private static final int LITTLE = 20_000;
    private static final int LISTED = 20_000;
    private static final int WARM_LISTS = 500;
    private static final int WARM_ONE_BY_ONE = 2_000;

    void ials(Prepared data) {
        Map<String, String> settings = settings(Map.of("factors", "64", "iterations", "3"));
        fit("ials", settings, little(data)).close();
        Stopwatch watch = Stopwatch.start(context);
        fit("ials", settings, data).close();
        watch.tell(
                "ials " + settings.get("iterations") + " iterations", "interactions",
                Long.parseLong(settings.getOrDefault("iterations", "1")) * rows(data),
                Map.of("factors", settings.get("factors"), "solver", "exact"));
    }

    void bpr(Prepared data) {
        Map<String, String> settings = settings(Map.of("factors", "64", "epochs", "3", "columns", "no"));
        fit("bpr", settings, little(data)).close();
        Stopwatch watch = Stopwatch.start(context);
        fit("bpr", settings, data).close();
        watch.tell(
                "bpr " + settings.get("epochs") + " epochs", "samples",
                Long.parseLong(settings.getOrDefault("epochs", "1")) * rows(data), Map.of("factors", settings.get("factors")));
    }

    void neighbours(Prepared data) {
        for (String similarity : List.of("cosine", "bm25")) {
            Map<String, String> settings = settings(Map.of("neighbours", "100", "similarity", similarity));
            fit("item-knn", settings, little(data)).close();
            Stopwatch watch = Stopwatch.start(context);
            fit("item-knn", settings, data).close();
            watch.tell(
                    "item neighbours k=" + settings.get("neighbours"), "interactions", rows(data),
                    Map.of("weights", similarity, "items", data.items()));
        }
    }

    void ease(Prepared data) {
        Map<String, String> settings = settings(Map.of("lambda", "500"));
        Stopwatch watch = Stopwatch.start(context);
        // The matrix is complete when its inverting is first spoken of.
        AtomicReference<@Nullable Stopwatch> inverting = new AtomicReference<>();
        TaskContext listening = new TaskContext(new TaskListener() {
            @Override
            public void progress(ProgressSnapshot snapshot) {
                if (!snapshot.phase().equals("train.phase.comparing")) {
                    inverting.compareAndSet(null, Stopwatch.start(context));
                }
            }
        }, context.task().cancellation(), compute.threads());
        try (Learner learner = learner("ease", settings, data)) {
            learner.epoch(1, listening);
        }
        Stopwatch middle = inverting.get();
        if (middle != null) {
            Map<String, ?> more = Map.of("items", data.items());
            watch.tell("ease gram", "interactions", rows(data), more, middle);
            middle.tell("ease inverse and weights", "items", data.items(), more);
        }
    }

    void lists(Prepared data) {
        try (Learner learner = fit("ials", Map.of("factors", "64", "iterations", "1"), data);
                Recommender recommender = learner.recommender()) {
            TopK lists = TopK.of(recommender, data);
            int[] users = IntStream.range(0, Math.min(LISTED, data.users())).toArray();
            lists.lists(Arrays.copyOf(users, Math.min(WARM_LISTS, users.length)), 10, context.task());
            Stopwatch watch = Stopwatch.start(context);
            lists.lists(users, 10, context.task());
            watch.tell("top 10, seen items removed", "users", users.length, Map.of("factors", 64, "items", data.items()));
        }
    }

    /// Lists for one user after the other, as a shop asks for them.
    void oneByOne(Prepared data) {
        try (Learner learner = fit("bpr", Map.of("factors", "64", "epochs", "1"), data);
                Recommender recommender = learner.recommender()) {
            TopK lists = TopK.of(recommender, data);
            for (int n = 0; n < WARM_ONE_BY_ONE; n++) {
                lists.list(n % data.users(), 10);
            }
            long[] nanos = new long[data.users()];
            Stopwatch watch = Stopwatch.start(context);
            for (int u = 0; u < nanos.length; u++) {
                long start = System.nanoTime();
                lists.list(u, 10);
                nanos[u] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            watch.tell(
                    "top 10 of one user", "users", nanos.length,
                    Map.of(
                            "factors", 64, "items", data.items(), "p50_ms", nanos[nanos.length / 2] / 1e6, "p99_ms",
                            nanos[(int) (nanos.length * 0.99)] / 1e6, "max_ms", nanos[nanos.length - 1] / 1e6));
        }
    }

    void train(String name, Prepared data) {
        String told = PEERS.getOrDefault(name, name);
        try (Learner learner = learner(name, asked, data)) {
            // The first epoch starts the engine and lets the machine's code settle.
            if (learner.epochs() > 1) {
                learner.epoch(1, context.task());
            }
            Stopwatch watch = Stopwatch.start(context);
            learner.epoch(Math.min(2, learner.epochs()), context.task());
            watch.tell(
                    told + " training", "samples", data.rows(Part.TRAIN).length, Map.of("users", data.users(), "items", data.items()));
            try (Recommender recommender = learner.recommender()) {
                evaluation(told, recommender, data, "recall@10,mrr@10,ndcg@10,hit@10,precision@10,map@10", Map.of());
            }
        }
    }

    /// Six metrics at three cut-offs each.
    void evaluate(Prepared data) {
        try (Learner learner = fit("ials", Map.of("factors", "64", "iterations", "1"), data);
                Recommender recommender = learner.recommender()) {
            String metrics = Stream.of("recall", "mrr", "ndcg", "hit", "precision", "map")
                    .flatMap(name -> Stream.of(name + "@10", name + "@20", name + "@50"))
                    .collect(java.util.stream.Collectors.joining(","));
            // once before, to let the machine's code settle
            evaluate(recommender, Truth.of(data, Part.VALIDATION), metrics, Intervals.BOOTSTRAP);
            long start = System.nanoTime();
            evaluate(recommender, Truth.of(data, Part.TEST), metrics, Intervals.BOOTSTRAP);
            double whole = (System.nanoTime() - start) / 1e9;
            evaluation("ials", recommender, data, metrics, Map.of("with_intervals_seconds", whole));
        }
    }

    /// Scores, ranks and measures, as the peers do: what was chosen is sorted before, and there are no intervals.
    private void evaluation(String model, Recommender recommender, Prepared data, String metrics, Map<String, ?> told) {
        Truth truth = Truth.of(data, Part.TEST);
        Stopwatch watch = Stopwatch.start(context);
        Evaluation found = evaluate(recommender, truth, metrics, Intervals.NONE);
        Map<String, Object> result = new LinkedHashMap<>();
        found.metrics().forEach((name, estimate) -> result.put(name, estimate.value()));
        Map<String, Object> more = new LinkedHashMap<>(told);
        more.put("mode", "full");
        more.put("result", result);
        watch.tell(model + " evaluation", "users", found.users().length, more);
    }

    private Evaluation evaluate(Recommender recommender, Truth truth, String metrics, Intervals intervals) {
        return new Evaluator()
                .evaluate(
                        recommender, truth, truth.users(), MetricName.parseList(metrics), new CandidateMode.Full(), intervals, random,
                        context.task());
    }

    private Learner fit(String name, Map<String, String> settings, Prepared data) {
        Learner learner = learner(name, settings, data);
        for (int epoch = 1; epoch <= learner.epochs(); epoch++) {
            learner.epoch(epoch, context.task());
        }
        return learner;
    }

    private Learner learner(String name, Map<String, String> settings, Prepared data) {
        Model model = Models.installed().named(name);
        return model.learner(new ModelInput(data, random, compute), Parameters.of(model.descriptor().parameters(), settings));
    }

    private Map<String, String> settings(Map<String, String> usual) {
        Map<String, String> settings = new LinkedHashMap<>(usual);
        settings.putAll(asked);
        return settings;
    }

    private static long rows(Prepared data) {
        return data.data().interactions().size();
    }

    /// A small part of the data, to let the machine's code settle.
    private static Prepared little(Prepared data) {
        int n = Math.min(LITTLE, data.data().interactions().size());
        return BenchCommand.whole(data.data().withInteractions(data.data().interactions().rows(IntStream.range(0, n).toArray())));
    }
}
