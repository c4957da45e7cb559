// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.data.DataSet;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.evaluate.Evaluator;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.imports.ImportRequest;
import org.tastemaker.imports.Importer;
import org.tastemaker.imports.MemorySink;
import org.tastemaker.job.JobOptions;
import org.tastemaker.machine.PeakMemory;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Models;
import org.tastemaker.model.Recommender;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.protocol.Protocols;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.TopK;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measures speeds on a file of interactions, a JSON line each, named as the same work of other libraries.
@Command(name = "bench")
public final class BenchCommand implements CliCommand {
    private static final List<String> WHAT = List.of("import", "ials", "item-knn", "top-n", "recommend", "train", "evaluate");
    /// Those of the peers whose names are spelt otherwise.
    private static final Map<String, String> PEERS = Map.of("neumf", "NeuMF", "item-knn", "ItemKNN", "popular", "Pop");
    private static final int WARM_ROWS = 20_000;
    private static final int LISTED = 20_000;
    private static final int ITERATIONS = 3;
    private static final RandomStreams RANDOM = new RandomStreams(1);

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0..*", arity = "2..3", paramLabel = "WHAT")
    private List<String> words = List.of();

    @Option(names = "-p", paramLabel = "NAME=VALUE", descriptionKey = "tastemaker.bench.p")
    private List<String> parameters = List.of();

    @Option(names = "--engine", paramLabel = "auto|mxnet|pytorch", descriptionKey = "tastemaker.train.engine")
    private String engine = "auto";

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "tastemaker.train.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        String what = words.getFirst();
        Path file = Path.of(words.getLast());
        if (!WHAT.contains(what) || (what.equals("train") && words.size() < 3)) {
            throw new ProblemException(ProblemKind.USAGE, "cli.problem.unknown-measurement", String.join(" ", words), String.join(", ", WHAT));
        }
        switch (what) {
            case "import" -> imported(context, file);
            case "ials" -> ials(context, whole(read(context, file)));
            case "item-knn" -> neighbours(context, whole(read(context, file)));
            case "train" -> train(context, words.get(1), file);
            case "evaluate" -> evaluate(context, file);
            default -> lists(context, whole(read(context, file)));
        }
        return 0;
    }

    private static DataSet read(CliContext context, Path file) {
        MemorySink sink = new MemorySink();
        Importer.installed().run(ImportRequest.of(file), sink, context.task());
        return sink.dataSet();
    }

    private static void imported(CliContext context, Path file) {
        long start = System.nanoTime();
        DataSet data = read(context, file);
        var matrix = whole(data).matrix(Part.TRAIN);
        tell(context, "import csv to csr", start, "rows", data.interactions().size(), Map.of("cells", matrix.cells()));
    }

    private static Prepared whole(DataSet data) {
        byte[] part = new byte[data.interactions().size()];
        Arrays.fill(part, Part.TRAIN.code());
        return new Prepared("all", data, part, null);
    }

    private static Prepared split(CliContext context, Path file) {
        return Protocols.installed()
                .prepare(
                        "bench", read(context, file), new Recipe(List.of()),
                        StepSettings.parse("ratio train=.8 validation=.1 test=.1"), RANDOM, context.task())
                .prepared();
    }

    /// A small part of the data, to let the machine's code settle.
    private static Prepared little(Prepared data) {
        int n = Math.min(WARM_ROWS, data.data().interactions().size());
        return whole(data.data().withInteractions(data.data().interactions().rows(IntStream.range(0, n).toArray())));
    }

    private ModelInput input(Prepared data) {
        return new ModelInput(data, RANDOM, new ModelInput.Compute(engine, "cpu", threads));
    }

    private void ials(CliContext context, Prepared data) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("factors", "64", "iterations", Integer.toString(ITERATIONS)));
        settings.putAll(pairs());
        fit(context, "ials", settings, little(data)).close();
        long start = System.nanoTime();
        fit(context, "ials", settings, data).close();
        tell(
                context, "ials " + settings.get("iterations") + " iterations", start, "interactions",
                Long.parseLong(settings.getOrDefault("iterations", "1")) * data.data().interactions().size(),
                Map.of("factors", settings.get("factors"), "solver", "exact"));
    }

    private void neighbours(CliContext context, Prepared data) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("neighbours", "100"));
        settings.putAll(pairs());
        fit(context, "item-knn", settings, little(data)).close();
        long start = System.nanoTime();
        fit(context, "item-knn", settings, data).close();
        tell(
                context, "item neighbours k=" + settings.get("neighbours"), start, "interactions", data.data().interactions().size(),
                Map.of("weights", "cosine"));
    }

    private void lists(CliContext context, Prepared data) {
        try (Learner learner = fit(context, "ials", Map.of("factors", "64", "iterations", "1"), data);
                Recommender recommender = learner.recommender()) {
            TopK lists = TopK.of(recommender, data);
            int[] users = IntStream.range(0, Math.min(LISTED, data.users())).toArray();
            lists.lists(Arrays.copyOf(users, Math.min(500, users.length)), 10, context.task());
            long start = System.nanoTime();
            lists.lists(users, 10, context.task());
            tell(context, "top 10, seen items removed", start, "users", users.length, Map.of("factors", 64, "items", data.items()));
        }
    }

    private void train(CliContext context, String name, Path file) {
        Prepared data = split(context, file);
        Model model = Models.installed().named(name);
        String told = PEERS.getOrDefault(name, name);
        var values = org.tastemaker.parameter.Parameters.of(model.descriptor().parameters(), pairs());
        try (Learner learner = model.learner(input(data), values)) {
            // The first epoch starts the engine and lets the machine's code settle.
            if (learner.epochs() > 1) {
                learner.epoch(1, context.task());
            }
            long start = System.nanoTime();
            learner.epoch(Math.min(2, learner.epochs()), context.task());
            tell(
                    context, told + " training", start, "samples", data.rows(Part.TRAIN).length,
                    Map.of("users", data.users(), "items", data.items()));
            try (Recommender recommender = learner.recommender()) {
                evaluation(context, told, recommender, data);
            }
        }
    }

    private void evaluate(CliContext context, Path file) {
        Prepared data = split(context, file);
        try (Learner learner = fit(context, "ials", Map.of("factors", "64", "iterations", "1"), data);
                Recommender recommender = learner.recommender()) {
            evaluation(context, "ials", recommender, data);
        }
    }

    private static void evaluation(CliContext context, String model, Recommender recommender, Prepared data) {
        List<MetricName> metrics = MetricName.parseList("recall@10,mrr@10,ndcg@10,hit@10,precision@10,map@10");
        long start = System.nanoTime();
        var found = new Evaluator().evaluate(recommender, data, Part.TEST, metrics, new CandidateMode.Full(), RANDOM, context.task());
        Map<String, Object> result = new LinkedHashMap<>();
        found.metrics().forEach((name, estimate) -> result.put(name, estimate.value()));
        tell(context, model + " evaluation", start, "users", found.users().length, Map.of("mode", "full", "result", result));
    }

    private Learner fit(CliContext context, String name, Map<String, String> settings, Prepared data) {
        Model model = Models.installed().named(name);
        Learner learner = model.learner(input(data), org.tastemaker.parameter.Parameters.of(model.descriptor().parameters(), settings));
        for (int epoch = 1; epoch <= learner.epochs(); epoch++) {
            learner.epoch(epoch, context.task());
        }
        return learner;
    }

    private Map<String, String> pairs() {
        return new JobOptions(Map.of("p", parameters)).pairs("p");
    }

    private static void tell(CliContext context, String what, long start, String unit, long count, Map<String, ?> more) {
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", what);
        line.put("peer", "tastemaker");
        line.put("seconds", Double.valueOf(String.format(Locale.ROOT, "%.4f", seconds)));
        line.put(unit + "_per_second", Double.valueOf(String.format(Locale.ROOT, "%.1f", count / seconds)));
        line.put("peak_mb", PeakMemory.megabytes());
        line.putAll(more);
        context.console().document(line);
    }
}
