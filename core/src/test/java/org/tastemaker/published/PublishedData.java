// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.tastemaker.data.Interactions;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Candidates;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// Reads the simple files of published protocols, where they are.
public final class PublishedData {
    private PublishedData() {}

    static Path file(String name) {
        Path path = Path.of(System.getProperty("tastemaker.data", "../shared/data"), name);
        Assumptions.assumeTrue(Files.exists(path), "needs the reference data, but there is no " + path);
        return path;
    }

    /// MovieLens 1M as NCF splits it: the last item of each user held out, 99 negatives given.
    static Prepared ncf() {
        List<int[]> rows = new ArrayList<>();
        lines("ncf-ml-1m/ml-1m.train.pairs").forEach(l -> rows.add(row(l, "\t", Part.TRAIN)));
        lines("ncf-ml-1m/ml-1m.test.rating").forEach(l -> rows.add(row(l, "\t", Part.TEST)));
        List<String> negative = lines("ncf-ml-1m/ml-1m.test.negative");
        int[] user = new int[negative.size()];
        int[][] items = new int[negative.size()][];
        for (int n = 0; n < user.length; n++) {
            String[] fields = negative.get(n).split("\t");
            user[n] = Integer.parseInt(fields[0].substring(1, fields[0].indexOf(',')));
            items[n] = Arrays.stream(fields).skip(1).mapToInt(Integer::parseInt).toArray();
        }
        return prepared(rows, 6040, 3706, null, new Candidates(user, items));
    }

    /// MovieLens 1M as SASRec has it: the last item of each user is the test.
    static Prepared sas() {
        List<int[]> rows = new ArrayList<>();
        for (String line : lines("ml-1m-sas/ml-1m.txt")) {
            String[] f = line.split(" ");
            rows.add(new int[] {Integer.parseInt(f[0]) - 1, Integer.parseInt(f[1]) - 1, Part.TRAIN.code()});
        }
        for (int r = 0; r < rows.size(); r++) {
            if (r + 1 == rows.size() || rows.get(r + 1)[0] != rows.get(r)[0]) {
                rows.get(r)[2] = Part.TEST.code();
            }
        }
        return prepared(rows, 6040, 3416, null, null);
    }

    /// Beauty as S3-Rec has it: the last item of each user is the test.
    static Prepared beauty() {
        List<int[]> rows = new ArrayList<>();
        for (String line : lines("s3rec/Beauty.txt")) {
            String[] f = line.split(" ");
            for (int n = 1; n < f.length; n++) {
                byte part = n == f.length - 1 ? Part.TEST.code() : Part.TRAIN.code();
                rows.add(new int[] {Integer.parseInt(f[0]) - 1, Integer.parseInt(f[n]) - 1, part});
            }
        }
        return prepared(rows, 22363, 12101, null, null);
    }

    /// Gowalla as LightGCN splits it.
    static Prepared gowalla() {
        List<int[]> rows = new ArrayList<>();
        for (Part part : new Part[] {Part.TRAIN, Part.TEST}) {
            for (String line : lines("lightgcn-gowalla/" + (part == Part.TRAIN ? "train" : "test") + ".txt")) {
                String[] f = line.strip().split(" ");
                for (int n = 1; n < f.length; n++) {
                    rows.add(new int[] {Integer.parseInt(f[0]), Integer.parseInt(f[n]), part.code()});
                }
            }
        }
        return prepared(rows, 29858, 40981, null, null);
    }

    /// MovieLens 100K in five random folds.
    ///
    /// @param fold from 1
    static Prepared ml100kRandom(int fold) {
        List<int[]> rows = new ArrayList<>();
        List<String> lines = lines("ml-100k/u.data");
        int[] order = IntStream.range(0, lines.size()).toArray();
        RandomGenerator random = new RandomStreams(20).stream("folds");
        for (int n = order.length - 1; n > 0; n--) {
            int other = random.nextInt(n + 1);
            int kept = order[n];
            order[n] = order[other];
            order[other] = kept;
        }
        float[] rating = new float[order.length];
        for (int n = 0; n < order.length; n++) {
            String[] f = lines.get(order[n]).split("\t");
            Part part = n % 5 == fold - 1 ? Part.TEST : Part.TRAIN;
            rows.add(new int[] {Integer.parseInt(f[0]) - 1, Integer.parseInt(f[1]) - 1, part.code()});
            rating[n] = Float.parseFloat(f[2]);
        }
        return prepared(rows, 943, 1682, rating, null);
    }

    /// MovieLens 100K with times, three quarters of each user's rows, by chance, for training.
    static Prepared ml100kStratified() {
        List<String> lines = lines("ml-100k/u.data");
        List<List<String>> byUser = new ArrayList<>();
        for (String line : lines) {
            int user = Integer.parseInt(line.split("\t")[0]) - 1;
            while (byUser.size() <= user) {
                byUser.add(new ArrayList<>());
            }
            byUser.get(user).add(line);
        }
        List<int[]> rows = new ArrayList<>();
        float[] rating = new float[lines.size()];
        long[] time = new long[lines.size()];
        for (int u = 0; u < byUser.size(); u++) {
            List<String> all = byUser.get(u);
            Collections.shuffle(all, Random.from(new RandomStreams(42).stream("stratified", u)));
            for (int n = 0; n < all.size(); n++) {
                String[] f = all.get(n).split("\t");
                Part part = n < Math.round(.75 * all.size()) ? Part.TRAIN : Part.TEST;
                rating[rows.size()] = Float.parseFloat(f[2]);
                time[rows.size()] = Long.parseLong(f[3]);
                rows.add(new int[] {u, Integer.parseInt(f[1]) - 1, part.code()});
            }
        }
        Prepared untimed = prepared(rows, 943, 1682, rating, null);
        Interactions all = untimed.data().interactions();
        Interactions timed = new Interactions(all.user(), all.item(), rating, time, null, List.of(), null, List.of());
        return new Prepared("given", untimed.data().withInteractions(timed), untimed.part(), null);
    }

    /// A fold of MovieLens 100K.
    ///
    /// @param validation every so many rows of the training file are validation; 0 for none
    public static Prepared ml100k(int fold, int validation) {
        List<int[]> rows = new ArrayList<>();
        List<Float> ratings = new ArrayList<>();
        for (Part part : new Part[] {Part.TRAIN, Part.TEST}) {
            for (String line : lines("ml-100k/u" + fold + (part == Part.TRAIN ? ".base" : ".test"))) {
                String[] f = line.split("\t");
                boolean held = part == Part.TRAIN && validation > 0 && rows.size() % validation == 0;
                byte code = held ? Part.VALIDATION.code() : part.code();
                rows.add(new int[] {Integer.parseInt(f[0]) - 1, Integer.parseInt(f[1]) - 1, code});
                ratings.add(Float.parseFloat(f[2]));
            }
        }
        float[] rating = new float[ratings.size()];
        for (int r = 0; r < rating.length; r++) {
            rating[r] = ratings.get(r);
        }
        return prepared(rows, 943, 1682, rating, null);
    }

    static List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int[] row(String line, String separator, Part part) {
        String[] f = line.split(separator);
        return new int[] {Integer.parseInt(f[0]), Integer.parseInt(f[1]), part.code()};
    }

    private static Prepared prepared(
            List<int[]> rows, int users, int items, float @Nullable [] rating, @Nullable Candidates candidates) {
        return SmallData.of(users, items, rows.toArray(int[][]::new), rating, candidates);
    }
}
