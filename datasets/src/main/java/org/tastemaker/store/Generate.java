// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tastemaker.store.file.FolderZip;
import org.tastemaker.store.world.StoreSettings;
import org.tastemaker.task.TaskContext;

/// Makes a store from a command line: `--users N --items N --events N --seed N --clean --no-pictures OUT`.
///
/// An `OUT` that ends in `.zip` becomes a zip; then `--sources FOLDER` says that nothing is to be done while the
/// zip is newer than every file of that folder, which is how the build calls it.
public final class Generate {
    private static final String USAGE = """
            Makes the digital-products store.
            Usage: java -cp ... org.tastemaker.store.Generate [OPTION]... OUT
              --users N       people (standard: 2000)
              --items N       things on sale (standard: 800)
              --events N      about how many events (standard: 120000)
              --seed N        any number; equal numbers give equal bytes
              --clean         without planted dirt
              --no-pictures   without pictures
              --sources DIR   do nothing while OUT is newer than every file in DIR
              OUT             a folder, or a file that ends in .zip""";

    private StoreSettings settings = StoreSettings.standard();
    private @Nullable Path out;
    private @Nullable Path sources;

    private Generate() {}

    /// @param arguments as the class says
    public static void main(String[] arguments) throws IOException {
        Generate generate = new Generate();
        try {
            generate.read(new ArrayDeque<>(List.of(arguments)));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        }
        generate.run();
    }

    private void read(Deque<String> words) {
        while (!words.isEmpty()) {
            String word = words.remove();
            switch (word) {
                case "--users" -> settings = sized(number(words, word), settings.items(), settings.events());
                case "--items" -> settings = sized(settings.users(), number(words, word), settings.events());
                case "--events" -> settings = sized(settings.users(), settings.items(), number(words, word));
                case "--seed" -> settings = settings.withSeed(number(words, word));
                case "--clean" -> settings = settings.withDirt(StoreSettings.Dirt.NONE);
                case "--no-pictures" -> settings = settings.withPictures(StoreSettings.Pictures.NONE);
                case "--sources" -> sources = Path.of(value(words, word));
                default -> {
                    if (word.startsWith("-") || out != null) {
                        throw new IllegalArgumentException("Not understood: " + word);
                    }
                    out = Path.of(word);
                }
            }
        }
        if (out == null) {
            throw new IllegalArgumentException("OUT is missing.");
        }
    }

    private StoreSettings sized(long users, long items, long events) {
        return new StoreSettings(
                Math.toIntExact(users), Math.toIntExact(items), events, settings.seed(), settings.dirt(),
                settings.pictures(), settings.without());
    }

    private static long number(Deque<String> words, String option) {
        String value = value(words, option);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a whole number, got " + value, e);
        }
    }

    private static String value(Deque<String> words, String option) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return words.remove();
    }

    private void run() throws IOException {
        Path target = out;
        if (target == null || upToDate(target)) {
            return;
        }
        long start = System.nanoTime();
        if (target.toString().endsWith(".zip")) {
            Path folder = Files.createTempDirectory("tastemaker-store");
            try {
                new StoreGenerator(settings).generate(folder, TaskContext.quiet());
                Path parent = target.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                // Moved when complete, so that a build broken off leaves no half a store behind.
                Path whole = folder.resolveSibling(folder.getFileName() + ".zip");
                FolderZip.pack(folder, whole);
                Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                delete(folder);
            }
        } else {
            new StoreGenerator(settings).generate(target, TaskContext.quiet());
        }
        System.err.printf("Store written to %s in %.1f s%n", target, (System.nanoTime() - start) / 1e9);
    }

    private boolean upToDate(Path target) throws IOException {
        Path folder = sources;
        if (folder == null || !Files.exists(target)) {
            return false;
        }
        long made = Files.getLastModifiedTime(target).toMillis();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toMillis() > made) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
