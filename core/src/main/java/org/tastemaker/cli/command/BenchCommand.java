// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.tastemaker.bench.MadeRatings;
import org.tastemaker.bench.RatingsShape;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.imports.ImportRequest;
import org.tastemaker.imports.Importer;
import org.tastemaker.imports.MemorySink;
import org.tastemaker.job.JobOptions;
import org.tastemaker.model.ModelInput;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.protocol.Protocols;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measures speeds on a file of interactions, or on made ones, a JSON line each, named as the same work of other libraries.
@Command(name = "bench")
public final class BenchCommand implements CliCommand {
    private static final List<String> WHAT = List.of(
            "make", "import", "matrix", "popular", "ials", "bpr", "item-knn", "ease", "gf-cf", "top-n", "one-user", "train", "evaluate");
    /// Take a word more than the file.
    private static final Set<String> OF_TWO = Set.of("train", "make");
    /// Read or write files alone.
    private static final Set<String> FILES = Set.of("make", "import");
    private static final RandomStreams RANDOM = new RandomStreams(1);
    /// Users of the invented data of `one-user`, and choices of each.
    private static final int INVENTED_USERS = 5_000;
    private static final int INVENTED_CHOICES = 40;
    private static final int MOST_ITEMS = 1_000_000;

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

    @Option(names = "--users", paramLabel = "N")
    private int users = Integer.MAX_VALUE;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        String what = words.getFirst();
        String last = words.getLast();
        if (!WHAT.contains(what) || words.size() != (OF_TWO.contains(what) ? 3 : 2) || users < 1
                || FILES.contains(what) && RatingsShape.isShape(last)) {
            throw new ProblemException(ProblemKind.USAGE, "cli.problem.unknown-measurement", String.join(" ", words), String.join(", ", WHAT));
        }
        BenchModels models = new BenchModels(
                context, new ModelInput.Compute(engine, "cpu", threads), RANDOM, new JobOptions(Map.of("p", parameters)).pairs("p"), users);
        switch (what) {
            case "make" -> make(context, RatingsShape.parse(words.get(1)), Path.of(last));
            case "import" -> imported(context, Path.of(last));
            case "matrix" -> matrix(context, whole(read(context, last)));
            case "popular" -> models.popular(whole(read(context, last)));
            case "ials" -> models.ials(whole(read(context, last)));
            case "bpr" -> models.bpr(whole(read(context, last)));
            case "item-knn" -> models.neighbours(whole(read(context, last)));
            case "ease" -> models.ease(whole(read(context, last)));
            case "gf-cf" -> models.graph(whole(read(context, last)));
            case "top-n" -> models.lists(whole(read(context, last)));
            case "one-user" -> models.oneByOne(whole(RatingsShape.isShape(last) ? read(context, last) : invented(last)));
            case "train" -> models.train(words.get(1), split(context, last));
            default -> models.evaluate(split(context, last));
        }
        return 0;
    }

    private static DataSet read(CliContext context, String file) {
        if (RatingsShape.isShape(file)) {
            return new MadeRatings(RatingsShape.parse(file), RANDOM).choices(context.task());
        }
        MemorySink sink = new MemorySink();
        Importer.installed().run(ImportRequest.of(Path.of(file)), sink, context.task());
        return sink.dataSet();
    }

    private static void make(CliContext context, RatingsShape shape, Path file) {
        Stopwatch watch = Stopwatch.start(context);
        try {
            new MadeRatings(shape, RANDOM).write(file, context.task());
        } catch (IOException unwritable) {
            throw new ProblemException(unwritable, ProblemKind.INPUT, "cli.problem.unwritable", file.toString(), unwritable.toString());
        }
        watch.tell("ratings made", "rows", shape.rows(), Map.of("users", shape.users(), "items", shape.items()));
    }

    private static void imported(CliContext context, Path file) {
        Stopwatch watch = Stopwatch.start(context);
        DataSet data = read(context, file.toString());
        var matrix = whole(data).matrix(Part.TRAIN);
        watch.tell("import csv to csr", "rows", data.interactions().size(), Map.of("cells", matrix.cells()));
    }

    private static void matrix(CliContext context, Prepared data) {
        Stopwatch watch = Stopwatch.start(context);
        var matrix = data.matrix(Part.TRAIN);
        watch.tell("rows to csr", "rows", data.data().interactions().size(), Map.of("cells", matrix.cells(), "items", data.items()));
    }

    /// Choices by chance, of so many items.
    private static DataSet invented(String items) {
        int count = number(items);
        RandomGenerator chance = RANDOM.stream("bench-choices");
        int[] user = new int[INVENTED_USERS * INVENTED_CHOICES + count];
        int[] item = new int[user.length];
        for (int n = 0; n < user.length; n++) {
            user[n] = n % INVENTED_USERS;
            // each item once, so that each can be on a list
            item[n] = n < count ? n : chance.nextInt(count);
        }
        return new DataSet("invented", table("u", INVENTED_USERS), table("i", count), Interactions.of(user, item), List.of());
    }

    private static int number(String word) {
        try {
            int number = Integer.parseInt(word);
            if (number > 0 && number <= MOST_ITEMS) {
                return number;
            }
        } catch (NumberFormatException other) {
            // told below
        }
        throw new ProblemException(ProblemKind.USAGE, "cli.problem.unknown-measurement", "one-user " + word, String.join(", ", WHAT));
    }

    private static Table table(String letter, int count) {
        return new Table(Identifiers.of(IntStream.range(0, count).mapToObj(n -> letter + n).toList()), List.of());
    }

    static Prepared whole(DataSet data) {
        byte[] part = new byte[data.interactions().size()];
        Arrays.fill(part, Part.TRAIN.code());
        return new Prepared("all", data, part, null);
    }

    private static Prepared split(CliContext context, String file) {
        return Protocols.installed()
                .prepare(
                        "bench", read(context, file), new Recipe(List.of()),
                        StepSettings.parse("ratio train=.8 validation=.1 test=.1"), RANDOM, context.task())
                .prepared();
    }
}
