// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
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
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.TopK;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.ProgressSnapshot;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Measurements of models: training, lists, evaluation.
///
/// @param context whom lines are told
/// @param compute engine, device and threads
/// @param random seeds
/// @param asked parameters that the user set
/// @param most how many users get lists or are evaluated at most
record BenchModels(CliContext context, ModelInput.Compute compute, RandomStreams random, Map<String, String> asked, int most) {
    /// Those of the peers whose names are spelt otherwise.
    private static final Map<String, String> PEERS = Map.of("neumf", "NeuMF", "item-knn", "ItemKNN", "popular", "Pop");
    private static final int LITTLE = 20_000;
    private static final int LISTED = 20_000;
    private static final int WARM_LISTS = 500;
    private static final int WARM_ONE_BY_ONE = 2_000;
    private static final int FACTORS = 64;

    void popular(Prepared data) {
        fit("popular", asked, little(data)).close();
        Stopwatch watch = Stopwatch.start(context);
        fit("popular", asked, data).close();
        watch.tell("popular", "interactions", rows(data), Map.of("items", data.items()));
    }

    void ials(Prepared data) {
        Map<String, String> settings = settings(Map.of("factors", "64", "iterations", "3"));
        rounds("ials", "interactions", settings, "iterations", data, Map.of("solver", "exact"));
    }

    void bpr(Prepared data) {
        Map<String, String> settings = settings(Map.of("factors", "64", "epochs", "3", "columns", "no"));
        rounds("bpr", "samples", settings, "epochs", data, Map.of());
    }

    /// @param rounds name of the parameter that says how often it goes over the data
    private void rounds(String name, String unit, Map<String, String> settings, String rounds, Prepared data, Map<String, ?> told) {
        fit(name, settings, little(data)).close();
        ModelInput input = new ModelInput(data, random, compute);
        // as the peers, which begin with a sparse matrix; `matrix` measures how it is made
        ObservedPairs ready = input.pairs();
        Stopwatch watch = Stopwatch.start(context);
        try (Learner learner = learner(name, settings, input)) {
            long start = System.nanoTime();
            epochs(learner);
            Map<String, Object> more = new LinkedHashMap<>(told);
            more.put("factors", settings.get("factors"));
            more.put("items", data.items());
            more.put("cells", ready.matrix().cells());
            more.put("epoch_seconds", (System.nanoTime() - start) / 1e9 / learner.epochs());
            watch.tell(name + " " + settings.get(rounds) + " " + rounds, unit, learner.epochs() * rows(data), more);
        }
    }

    /// The leading vectors of the graph.
    void graph(Prepared data) {
        Map<String, String> settings = settings(Map.of("factors", "64"));
        Stopwatch watch = Stopwatch.start(context);
        fit("gf-cf", settings, data).close();
        watch.tell("gf-cf", "interactions", rows(data), Map.of("factors", settings.get("factors"), "items", data.items()));
    }

    void neighbours(Prepared data) {
        String only = asked.get("similarity");
        for (String similarity : only == null ? List.of("cosine", "bm25") : List.of(only)) {
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
        try (Recommender recommender = byChance(data)) {
            TopK lists = TopK.of(recommender, data);
            int[] users = IntStream.range(0, Math.min(Math.min(LISTED, most), data.users())).toArray();
            lists.lists(Arrays.copyOf(users, Math.min(WARM_LISTS, users.length)), 10, context.task());
            Stopwatch watch = Stopwatch.start(context);
            lists.lists(users, 10, context.task());
            watch.tell("top 10, seen items removed", "users", users.length, Map.of("factors", FACTORS, "items", data.items()));
        }
    }

    /// Lists for one user after the other, as a shop asks for them.
    void oneByOne(Prepared data) {
        try (Recommender recommender = byChance(data)) {
            TopK lists = TopK.of(recommender, data);
            for (int n = 0; n < Math.min(WARM_ONE_BY_ONE, most); n++) {
                lists.list(n % data.users(), 10);
            }
            long[] nanos = new long[Math.min(most, data.users())];
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
                            "factors", FACTORS, "items", data.items(), "p50_ms", nanos[nanos.length / 2] / 1e6, "p99_ms",
                            nanos[(int) (nanos.length * 0.99)] / 1e6, "max_ms", nanos[nanos.length - 1] / 1e6));
        }
    }

    /// A factor model whose vectors were not learned but drawn: scoring takes the same time, and the memory of a training
    /// is not counted to lists.
    private Recommender byChance(Prepared data) {
        Model model = Models.installed().named("ials");
        Parameters parameters = Parameters.of(model.descriptor().parameters(), Map.of("factors", Integer.toString(FACTORS)));
        Tensors vectors = new Tensors(
                Map.of(
                        "users", vectors(data.users(), "bench-users"), "items", vectors(data.items(), "bench-items"), "active-items",
                        new Tensor.Ints(new long[] {1}, new int[] {data.items()})),
                Map.of());
        return model.restore(new ModelInput(data, random, compute), parameters, vectors);
    }

    private Tensor vectors(int count, String stream) {
        RandomGenerator chance = random.stream(stream);
        float[] values = new float[count * FACTORS];
        for (int n = 0; n < values.length; n++) {
            values[n] = chance.nextFloat() - 0.5f;
        }
        return new Tensor.Floats(new long[] {count, FACTORS}, values);
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
        try (Recommender recommender = byChance(data)) {
            String metrics = Stream.of("recall", "mrr", "ndcg", "hit", "precision", "map")
                    .flatMap(name -> Stream.of(name + "@10", name + "@20", name + "@50"))
                    .collect(java.util.stream.Collectors.joining(","));
            // once before, to let the machine's code settle
            evaluate(recommender, Truth.of(data, Part.VALIDATION), metrics, Intervals.BOOTSTRAP);
            long start = System.nanoTime();
            evaluate(recommender, Truth.of(data, Part.TEST), metrics, Intervals.BOOTSTRAP);
            double whole = (System.nanoTime() - start) / 1e9;
            evaluation("ials", recommender, data, metrics, Map.of("factors", FACTORS, "items", data.items(), "with_intervals_seconds", whole));
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
                        recommender, truth, truth.users(most, random), MetricName.parseList(metrics), new CandidateMode.Full(), intervals, random,
                        context.task());
    }

    private Learner fit(String name, Map<String, String> settings, Prepared data) {
        Learner learner = learner(name, settings, data);
        epochs(learner);
        return learner;
    }

    private void epochs(Learner learner) {
        for (int epoch = 1; epoch <= learner.epochs(); epoch++) {
            learner.epoch(epoch, context.task());
        }
    }

    private Learner learner(String name, Map<String, String> settings, Prepared data) {
        return learner(name, settings, new ModelInput(data, random, compute));
    }

    private Learner learner(String name, Map<String, String> settings, ModelInput input) {
        Model model = Models.installed().named(name);
        return model.learner(input, Parameters.of(model.descriptor().parameters(), settings));
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
