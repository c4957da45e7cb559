// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What is measured, how often, and with what.
///
/// @param project the folder of the project
/// @param folder where input files and projects are made; outside of the project
/// @param parts names of parts, in the order of [BenchmarksTest]
/// @param quick whether small data are taken, to try the machinery; the page of the project is not written then
/// @param rounds how often each measurement of which a median is taken, besides one that is not counted where it starts
///     the program
/// @param limit seconds after which a measurement of growth is given up
/// @param heap most memory of a measurement of growth, as in `-Xmx8g`
/// @param python a Python that has the peers
/// @param recbole a Python that has RecBole
/// @param scripts folder of the peers' scripts
/// @param page the page that is written
record BenchmarkSettings(
        Path project, Path folder, List<String> parts, boolean quick, int rounds, int limit, String heap, Optional<Path> python,
        Optional<Path> recbole, Optional<Path> scripts, Path page) {
    /// All of them.
    static final List<String> PARTS = List.of("start", "import", "peers", "evaluation", "one-user", "growth", "pulses");

    /// @throws IllegalArgumentException told in words, if something is missing or wrong
    static BenchmarkSettings ofProperties() {
        Path project = Path.of("..").toAbsolutePath().normalize();
        String dir = word("dir").orElseThrow(() -> new IllegalArgumentException(
                "Name a folder for made files with room for a gigabyte: -Ddir=/somewhere"));
        Path folder = Path.of(dir).toAbsolutePath().normalize();
        if (folder.startsWith(project)) {
            throw new IllegalArgumentException("-Ddir=" + dir + " lies in the project; name a folder outside of it");
        }
        List<String> parts = word("parts").map(words -> List.of(words.split(","))).orElse(PARTS);
        parts.stream().filter(Predicate.not(PARTS::contains)).findFirst().ifPresent(part -> {
            throw new IllegalArgumentException("There is no part " + part + "; there are " + String.join(", ", PARTS));
        });
        boolean quick = Boolean.getBoolean("quick");
        int rounds = word("rounds").map(Integer::valueOf).orElse(quick ? 1 : 3);
        if (rounds < 1 || rounds % 2 == 0) {
            throw new IllegalArgumentException("-Drounds=" + rounds + " is not an odd number");
        }
        Optional<Path> python = word("python").map(Path::of).map(Path::toAbsolutePath);
        Optional<Path> recbole = word("recbole").map(Path::of).map(Path::toAbsolutePath);
        Optional<Path> scripts = word("scripts").map(Path::of).map(Path::toAbsolutePath);
        if ((python.isPresent() || recbole.isPresent()) != scripts.isPresent()) {
            throw new IllegalArgumentException("-Dpython=PYTHON or -Drecbole=PYTHON and -Dscripts=FOLDER belong together");
        }
        try {
            Files.createDirectories(folder);
            Path docs = project.resolve("docs").resolve("benchmarks.md");
            Path page = quick ? folder.resolve("benchmarks.md") : docs;
            if (quick) {
                Files.write(page, Files.readAllBytes(docs));
            }
            return new BenchmarkSettings(
                    project, folder, PARTS.stream().filter(parts::contains).toList(), quick, rounds,
                    word("limit").map(Integer::valueOf).orElse(quick ? 60 : 270), word("heap").orElse("10g"), python, recbole, scripts, page);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static Optional<String> word(String name) {
        return Optional.ofNullable(System.getProperty(name)).map(String::strip).filter(Predicate.not(String::isEmpty));
    }

    /// @return shape of the ratings that most is measured on
    String shape() {
        return quick ? "rows=100000,items=1000" : "ml-20m";
    }

    /// @return shape of ratings for what does not grow well with the number of items
    String smallShape() {
        return quick ? "rows=100000,items=1000" : "ml-1m";
    }

    /// @return the shape in words
    static String words(String shape) {
        return Arrays.stream(shape.split(",")).map(each -> switch (each) {
            case "ml-1m" -> "the shape of MovieLens 1M (6,040 users, 3,706 items, 1,000,209 rows)";
            case "ml-20m" -> "the shape of MovieLens 20M (138,493 users, 26,744 items, 20,000,263 rows)";
            default -> each;
        }).reduce((a, b) -> a + ", " + b).orElse(shape);
    }
}
