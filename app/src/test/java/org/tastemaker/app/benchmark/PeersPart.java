// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The same work by this program and by Python libraries, one after the other on equal files. Without a Python that has
/// them, ours alone.
final class PeersPart implements Part {
    private static final String NONE = "not measured";

    /// Lines of a measurement that count, and by what their seconds are divided.
    ///
    /// @param words what is run: after `bench`, or a script with its arguments; `FILE` stands for the file
    /// @param counted which of its lines count; their seconds are added
    /// @param by rounds over the data in them
    private record Side(List<String> words, Predicate<JsonNode> counted, double by) {
        static Side of(String words, Predicate<JsonNode> counted, double by) {
            return new Side(List.of(words.split(" ")), counted, by);
        }

        static Side of(String words) {
            return of(words, line -> true, 1);
        }
    }

    /// @param work as the page names it
    /// @param small whether on the smaller file
    /// @param peers of several the fastest counts
    /// @param aim how much of the peer's time ours may take
    private record Comparison(String work, boolean small, Side ours, List<Side> peers, String aim) {}

    private static final Side IALS = Side.of("ials FILE", line -> true, 3);
    private static final List<Comparison> COMPARISONS = List.of(
            new Comparison(
                    "`bench import`: a file to numbered users and items and a sparse matrix", false, Side.of("import FILE"),
                    List.of(Side.of("import_csv.py FILE pandas"), Side.of("import_csv.py FILE polars"), Side.of("import_csv.py FILE duckdb")), ""),
            new Comparison(
                    "`bench ials`: 64 factors, exact solve, an iteration", false, IALS,
                    List.of(Side.of("implicit_models.py FILE als", line -> line.path("solver").asString("").equals("cholesky"), 1)), ".35"),
            new Comparison(
                    "the same beside three steps of conjugate gradients", false, IALS,
                    List.of(Side.of("implicit_models.py FILE als", line -> line.path("solver").asString("").startsWith("cg"), 3)), ".8"),
            new Comparison(
                    "`bench bpr`: 64 factors, an epoch", false, Side.of("bpr FILE", line -> true, 3),
                    List.of(Side.of("implicit_models.py FILE bpr", line -> true, 3)), ".6"),
            new Comparison(
                    "`bench item-knn`: 100 neighbours, cosine", false, Side.of("item-knn FILE", line -> line.path("weights").asString("").equals("cosine"), 1),
                    List.of(Side.of("implicit_models.py FILE itemknn", line -> line.path("peer").asString("").contains("Cosine"), 1)), ".6"),
            new Comparison(
                    "the same, BM25", false, Side.of("item-knn FILE", line -> line.path("weights").asString("").equals("bm25"), 1),
                    List.of(Side.of("implicit_models.py FILE itemknn", line -> line.path("peer").asString("").contains("BM25"), 1)), ".6"),
            new Comparison(
                    "`bench top-n`: top 10 of all items for 20,000 users, seen ones removed", false, Side.of("top-n FILE"),
                    List.of(Side.of("implicit_models.py FILE topn")), ".8"),
            new Comparison(
                    "`bench ease`: counts, inverse, weights; the smaller file", true, Side.of("ease FILE"), List.of(Side.of("ease_numpy.py FILE")),
                    ".6, memory .5"),
            new Comparison(
                    "the same; the 10,000 most popular items of the larger file", false, Side.of("ease FILE -p item-limit=10000"),
                    List.of(Side.of("ease_numpy.py FILE 500 10000")), ".6, memory .5"));

    /// What a side took.
    ///
    /// @param name of the library
    /// @param seconds of each round
    /// @param megabytes the most of all rounds
    private record Taken(String name, Timings seconds, long megabytes) {
        static Taken of(Side side, List<List<JsonNode>> rounds) {
            List<Double> seconds = new ArrayList<>();
            long most = 0;
            String name = "";
            for (List<JsonNode> lines : rounds) {
                List<JsonNode> counted = lines.stream().filter(side.counted()).toList();
                seconds.add(counted.stream().mapToDouble(line -> line.path("seconds").asDouble()).sum() / side.by());
                most = Math.max(most, counted.stream().mapToLong(line -> line.path("peak_mb").asLong()).max().orElse(0));
                name = counted.isEmpty() ? name : counted.getLast().path("peer").asString("");
            }
            return new Taken(name, Timings.of(seconds), most);
        }

        String words() {
            return seconds.words("s") + String.format(Locale.ROOT, ", %,d MB", megabytes);
        }
    }

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public void run(Program program, Report report) throws Exception {
        BenchmarkSettings settings = program.settings();
        Optional<Path> python = settings.python();
        boolean both = python.isPresent();
        Map<List<String>, List<List<JsonNode>>> ours = new LinkedHashMap<>();
        Map<List<String>, List<List<JsonNode>>> theirs = new LinkedHashMap<>();
        for (int round = 0; round < settings.rounds(); round++) {
            for (Comparison each : COMPARISONS) {
                String file = Ratings.file(program, each.small() ? settings.smallShape() : settings.shape()).toString();
                if (rounds(ours, each.ours()).size() == round) {
                    String[] words = Stream.concat(Stream.of("bench"), each.ours().words().stream()).toArray(String[]::new);
                    rounds(ours, each.ours()).add(program.tastemaker(filled(words, file)).orFail().lines());
                }
                for (Side peer : both ? each.peers() : List.<Side>of()) {
                    if (rounds(theirs, peer).size() == round) {
                        rounds(theirs, peer).add(program.peer(python.get(), Map.of(), filled(peer.words().toArray(String[]::new), file)).orFail().lines());
                    }
                }
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (Comparison each : COMPARISONS) {
            rows.add(row(each, Taken.of(each.ours(), rounds(ours, each.ours())), each.peers().stream()
                    .filter(peer -> both)
                    .map(peer -> Taken.of(peer, rounds(theirs, peer)))
                    .min(Comparator.comparingDouble(taken -> taken.seconds().median()))));
        }
        report.write(
                "peers",
                "Both programs in turn on made ratings in " + BenchmarkSettings.words(settings.shape()) + ", `bench ease` in "
                        + BenchmarkSettings.words(settings.smallShape()) + "; seconds by the clock, rounds: " + settings.rounds()
                        + ", medians and ranges; memory is the most that was resident.",
                List.of("work", "peer", "theirs", "ours", "ours / theirs", "aim"), rows);
    }

    private static List<List<JsonNode>> rounds(Map<List<String>, List<List<JsonNode>>> of, Side side) {
        return of.computeIfAbsent(side.words(), key -> new ArrayList<>());
    }

    private static String[] filled(String[] words, String file) {
        return Stream.of(words).map(word -> word.equals("FILE") ? file : word).toArray(String[]::new);
    }

    private static List<String> row(Comparison each, Taken ours, Optional<Taken> peer) {
        if (peer.isEmpty()) {
            return List.of(each.work(), NONE, NONE, ours.words(), "", each.aim());
        }
        Taken theirs = peer.get();
        String ratio = String.format(Locale.ROOT, "%.2f", ours.seconds().median() / theirs.seconds().median());
        String memory = each.aim().contains("memory")
                ? String.format(Locale.ROOT, ", memory %.2f", ours.megabytes() / (double) Math.max(1, theirs.megabytes()))
                : "";
        return List.of(
                each.work(), theirs.name(), theirs.words(), ours.words(), ratio.replaceAll("^0", "") + memory.replace(" 0.", " ."), each.aim());
    }
}
