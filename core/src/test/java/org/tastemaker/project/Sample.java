// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Column;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Links;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.imports.InteractionChunk;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Candidates;

/// A small data set with every kind of column, given to a sink in two chunks.
final class Sample {
    static final int USERS = 20;
    static final int ITEMS = 30;
    static final int ROWS = 200;

    /// How data and tensors are compared: AssertJ's own comparison of numbers finds that NaN differs from NaN.
    static final RecursiveComparisonConfiguration BIT_FOR_BIT = RecursiveComparisonConfiguration.builder()
            .withEqualsForType((a, b) -> Float.compare(a, b) == 0, Float.class)
            .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
            .build();

    private Sample() {}

    /// Makes a project with these data and runs.
    ///
    /// @param file a project file that is not there yet; the import comes to lie beside it
    static void project(Path file, RunRecord... runs) throws java.io.IOException {
        try (ProjectWriter project = Projects.create(file)) {
            project.adoptImport(folder(Objects.requireNonNull(file.getParent())));
            for (RunRecord run : runs) {
                project.putRun(run);
            }
        }
    }

    static Path folder(Path parent) throws java.io.IOException {
        Path folder = Files.createDirectory(parent.resolve("import"));
        try (FolderSink sink = new FolderSink(folder)) {
            sink.interactions(chunk(0, 120, List.of("phone", "desktop")));
            sink.interactions(chunk(120, ROWS, List.of("desktop", "tablet", "phone")));
            sink.image(3, "three.png", new byte[] {1, 2, 3});
            sink.finish(
                    "sample", users(), items(), List.of("view", "buy"), List.of(new Links("friends", new int[] {0, 1}, new int[] {1, 2})),
                    new Candidates(new int[] {0, 5}, new int[][] {{1, 2, 3}, {4}}));
        }
        return folder;
    }

    /// An import of many rows that do not compress well.
    static Path large(Path parent, int rows) throws java.io.IOException {
        Path folder = Files.createDirectory(parent.resolve("import"));
        fill(folder, rows);
        return folder;
    }

    static void fill(Path folder, int rows) {
        RandomGenerator random = new RandomStreams(3).stream("large");
        int[] user = new int[rows];
        int[] item = new int[rows];
        long[] time = new long[rows];
        for (int r = 0; r < rows; r++) {
            user[r] = random.nextInt(USERS);
            item[r] = random.nextInt(ITEMS);
            time[r] = random.nextLong() >>> 1;
        }
        try (FolderSink sink = new FolderSink(folder)) {
            for (int from = 0; from < rows; from += InteractionChunk.ROWS) {
                int to = Math.min(rows, from + InteractionChunk.ROWS);
                sink.interactions(new InteractionChunk(
                        Arrays.copyOfRange(user, from, to), Arrays.copyOfRange(item, from, to), null,
                        Arrays.copyOfRange(time, from, to), null, null, List.of()));
            }
            sink.finish("large", users(), items(), List.of(), List.of(), null);
        }
    }

    /// A row of a known and a row of a new item, with titles of both.
    static void more(Path folder) {
        try (FolderSink sink = new FolderSink(folder)) {
            sink.interactions(new InteractionChunk(new int[] {0, 0}, new int[] {0, 1}, null, null, null, null, List.of()));
            sink.finish(
                    "more", new Table(Identifiers.of(List.of("a")), List.of()),
                    new Table(Identifiers.of(List.of("new", "y")), List.of(
                            new Column.Strings("title", Role.TITLE, new @Nullable String[] {"Four", "Two again"}),
                            new Column.Numbers("price", Role.NUMBER, new double[] {Double.NaN, Double.NaN}))),
                    List.of(), List.of(), null);
        }
    }

    static InteractionChunk chunk(int from, int to, List<String> devices) {
        int n = to - from;
        int[] user = new int[n];
        int[] item = new int[n];
        float[] rating = new float[n];
        long[] time = new long[n];
        byte[] event = new byte[n];
        byte[] part = new byte[n];
        int[] device = new int[n];
        double[] dwell = new double[n];
        @Nullable String[] review = new String[n];
        for (int r = 0; r < n; r++) {
            int k = from + r;
            user[r] = k % USERS;
            item[r] = k * 7 % ITEMS;
            rating[r] = k % 11 == 0 ? Float.NaN : 1 + k % 5;
            time[r] = k % 13 == 0 ? Long.MIN_VALUE : 1_600_000_000L + k * 60L;
            event[r] = (byte) (k % 2);
            part[r] = (byte) (1 + k % 3);
            device[r] = k % 9 == 0 ? -1 : devices.indexOf(k % 3 == 0 ? "phone" : "desktop");
            dwell[r] = k % 4 == 0 ? Double.NaN : k / 8.0;
            review[r] = k % 5 == 0 ? null : k % 5 == 1 ? "" : "好 " + k;
        }
        return new InteractionChunk(user, item, rating, time, event, part, List.of(
                new Column.Categories("device", Role.CATEGORY, device, devices),
                new Column.Numbers("dwell", Role.NUMBER, dwell),
                new Column.Strings("review", Role.TEXT, review)));
    }

    static Table users() {
        double[] age = new double[USERS];
        int[] gender = new int[USERS];
        for (int u = 0; u < USERS; u++) {
            age[u] = u == 4 ? Double.NaN : 20.5 + u;
            gender[u] = u == 7 ? -1 : u % 2;
        }
        return new Table(ids("u", USERS), List.of(
                new Column.Numbers("age", Role.NUMBER, age), new Column.Categories("gender", Role.CATEGORY, gender, List.of("f", "m", "unused"))));
    }

    static Table items() {
        @Nullable String[] title = new String[ITEMS];
        long[] listed = new long[ITEMS];
        int[] offsets = new int[ITEMS + 1];
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            title[i] = i == 2 ? null : "Title \"" + i + "\" 标题";
            listed[i] = i == 5 ? Long.MIN_VALUE : i * 1000L;
            if (i % 3 != 0) {
                codes.add(i % 2);
                codes.add(2);
            }
            offsets[i + 1] = codes.size();
        }
        return new Table(ids("i", ITEMS), List.of(
                new Column.Strings("title", Role.TITLE, title), new Column.Times("listed", Role.TIME, listed),
                new Column.Tags("genres", Role.TAGS, offsets, codes.stream().mapToInt(Integer::intValue).toArray(), List.of("a", "b", "c"))));
    }

    static Identifiers ids(String prefix, int n) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            names.add(prefix + k);
        }
        return Identifiers.of(names);
    }

    static RunRecord run(String name, RunStatus status) {
        return new RunRecord(
                name, "ials", "given", Map.of("factors", "8"), 42, "", status, 1_700_000_000L, 1.5, 1000.25, 3, 2,
                Map.of("java", "25"), null);
    }
}
