// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Interactions;
import org.tastemaker.engine.Backend;
import org.tastemaker.engine.Engines;
import org.tastemaker.engine.Learns;
import org.tastemaker.engine.Rows;
import org.tastemaker.engine.TrainableNetwork;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.model.History;
import org.tastemaker.model.ModelInput;
import org.tastemaker.network.CheckedNetwork;
import org.tastemaker.network.Side;
import org.tastemaker.network.TableSpec;
import org.tastemaker.optimise.Crew;
import org.tastemaker.optimise.Loss;
import org.tastemaker.optimise.Rule;
import org.tastemaker.optimise.Tuned;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.sampling.Batch;
import org.tastemaker.split.Part;

/// Finds a user's embedding rows for histories that the network was not trained on: from the mean row of all users,
/// some steps of Adam on the history with negatives drawn against it, everything else held fixed. All
/// alternatives go in one batch, and an item draws the same negatives in each of them, so that alternatives differ by
/// what they hold and not by chance.
final class FoldIn implements AutoCloseable {
    private static final int STEPS = 30;
    private static final float RATE = 0.05f;
    /// Most samples a step; longer histories show some of their items at each step.
    private static final int MOST_SAMPLES = 16_384;

    private final CheckedNetwork network;
    private final NetworkData data;
    private final TrainingSettings settings;
    private final RandomStreams random;
    private final Engines engines;
    private final String engine;
    private final int threads;
    private final Map<String, float[]> tables;
    private final Map<String, float[]> weights;
    private final float mean;
    private final Loss loss;
    private final List<TableSpec> userTables;
    private @Nullable Crew crew;
    private @Nullable TrainableNetwork trainable;

    FoldIn(
            CheckedNetwork network,
            NetworkData data,
            TrainingSettings settings,
            ModelInput input,
            Engines engines,
            String engine,
            Map<String, float[]> tables,
            Map<String, float[]> weights,
            float mean) {
        this.network = network;
        this.data = data;
        this.settings = settings;
        this.random = input.random().part("fold-in", 0);
        this.engines = engines;
        this.engine = engine.isEmpty() ? input.compute().engine() : engine;
        this.threads = input.compute().threads();
        this.tables = Map.copyOf(tables);
        this.weights = Map.copyOf(weights);
        this.mean = mean;
        this.loss = Loss.named(network.loss());
        this.userTables =
                network.tables().stream().filter(t -> t.side() == Side.USER).toList();
    }

    /// @return the tables that have a row for each user
    List<TableSpec> userTables() {
        return userTables;
    }

    /// @param alternatives histories of one user
    /// @return for each her row of each table, by node
    synchronized List<Map<String, float[]>> rows(History[] alternatives) {
        Map<String, Tuned> own = start(alternatives.length);
        Map<String, float[]> all = new HashMap<>(tables);
        own.forEach((node, tuned) -> all.put(node, tuned.values()));
        Rows rows = new Rows(all, columns(alternatives), data.items());
        int[] union = union(alternatives);
        if (union.length > 0) {
            TrainableNetwork trained = open();
            Map<Integer, Float> rated = loss == Loss.MSE ? ratings(alternatives[0].user()) : Map.of();
            int group = loss == Loss.MSE ? 1 : settings.negatives() + 1;
            int atOnce = Math.clamp(MOST_SAMPLES / ((long) alternatives.length * group), 1, union.length);
            int[] order = union.clone();
            for (int step = 1; step <= STEPS; step++) {
                int[] shown = shown(order, atOnce, step);
                Batch batch = batch(alternatives, rated, union, shown, group, step);
                if (batch.size() == 0) {
                    continue;
                }
                trained.step(batch, loss, rows);
                Tuned.Pace pace = new Tuned.Pace(RATE, (float) settings.regularization(), step);
                own.forEach((node, tuned) -> tuned.updateRows(
                        batch.users(), 0, batch.users().row().length, trained.gradients().rows(node), pace));
            }
        }
        return split(own, alternatives.length);
    }

    private Map<String, Tuned> start(int count) {
        Map<String, Tuned> own = new HashMap<>();
        for (TableSpec table : userTables) {
            int width = table.width();
            float[] trained = Objects.requireNonNull(tables.get(table.node()));
            double[] sum = new double[width];
            for (int k = 0; k < trained.length; k++) {
                sum[k % width] += trained[k];
            }
            float[] values = new float[count * width];
            for (int k = 0; k < values.length; k++) {
                values[k] = (float) (sum[k % width] / table.rows());
            }
            own.put(table.node(), new Tuned(table.node(), values, width, Rule.ADAM));
        }
        return own;
    }

    /// The user's own columns, once for each alternative; nothing for someone unknown.
    private FeatureMatrix columns(History[] alternatives) {
        FeatureMatrix users = data.users();
        int user = alternatives[0].user();
        if (user < 0 || users.width() == 0) {
            return new FeatureMatrix(
                    alternatives.length, users.width(), new int[alternatives.length + 1], new int[0], new float[0]);
        }
        int from = users.offset()[user];
        int n = users.offset()[user + 1] - from;
        int[] offset = new int[alternatives.length + 1];
        int[] column = new int[n * alternatives.length];
        float[] value = new float[n * alternatives.length];
        for (int a = 0; a < alternatives.length; a++) {
            offset[a + 1] = (a + 1) * n;
            System.arraycopy(users.column(), from, column, a * n, n);
            System.arraycopy(users.value(), from, value, a * n, n);
        }
        return new FeatureMatrix(alternatives.length, users.width(), offset, column, value);
    }

    private static int[] union(History[] alternatives) {
        TreeSet<Integer> union = new TreeSet<>();
        for (History history : alternatives) {
            for (int item : history.items()) {
                union.add(item);
            }
        }
        return union.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] shown(int[] order, int count, int step) {
        if (count == order.length) {
            return order;
        }
        RandomGenerator chance = random.stream("shown", step);
        for (int n = 0; n < count; n++) {
            int m = n + chance.nextInt(order.length - n);
            int item = order[n];
            order[n] = order[m];
            order[m] = item;
        }
        return Arrays.copyOf(order, count);
    }

    private Batch batch(History[] alternatives, Map<Integer, Float> rated, int[] union, int[] shown, int group, int step) {
        int most = alternatives.length * shown.length * group;
        int[] user = new int[most];
        int[] item = new int[most];
        float[] label = new float[most];
        int[][] against = new int[shown.length][];
        for (int s = 0; s < shown.length; s++) {
            against[s] = negatives(union, shown[s], group - 1, step);
        }
        int j = 0;
        for (int a = 0; a < alternatives.length; a++) {
            for (int s = 0; s < shown.length; s++) {
                if (Arrays.binarySearch(alternatives[a].items(), shown[s]) < 0) {
                    continue;
                }
                user[j] = a;
                item[j] = shown[s];
                label[j++] = loss == Loss.MSE ? rated.getOrDefault(shown[s], 0f) : 1f;
                for (int negative : against[s]) {
                    user[j] = a;
                    item[j++] = negative;
                }
            }
        }
        return Batch.of(Arrays.copyOf(user, j), Arrays.copyOf(item, j), Arrays.copyOf(label, j), group, step);
    }

    /// Items that no alternative holds; where there is none, any.
    private int[] negatives(int[] union, int item, int count, int step) {
        RandomGenerator chance = random.part("item", item).stream("negatives", step);
        int items = network.sizes().items();
        int[] drawn = new int[count];
        for (int k = 0; k < count; k++) {
            int candidate = chance.nextInt(items);
            for (int t = 0; t < 64 && Arrays.binarySearch(union, candidate) >= 0; t++) {
                candidate = chance.nextInt(items);
            }
            drawn[k] = candidate;
        }
        return drawn;
    }

    /// What a user gave the items she knew before the test, less the mean; an item that is not here counts 0.
    private Map<Integer, Float> ratings(int user) {
        Map<Integer, Float> found = new HashMap<>();
        Interactions all = data.prepared().data().interactions();
        float[] rating = all.rating();
        if (rating != null && user >= 0) {
            for (int r : data.prepared().rows(Part.TRAIN, Part.VALIDATION)) {
                if (all.user()[r] == user && !Float.isNaN(rating[r])) {
                    found.putIfAbsent(all.item()[r], rating[r] - mean);
                }
            }
        }
        return found;
    }

    private TrainableNetwork open() {
        TrainableNetwork open = trainable;
        if (open == null) {
            Crew workers = new Crew(threads);
            Backend backend = engines.select(engine, network, threads).backend();
            open = engines.open(backend, network, Learns.ROWS, workers);
            open.weights(weights);
            crew = workers;
            trainable = open;
        }
        return open;
    }

    private List<Map<String, float[]>> split(Map<String, Tuned> own, int count) {
        List<Map<String, float[]>> rows = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            Map<String, float[]> row = new HashMap<>();
            for (TableSpec table : userTables) {
                float[] values = Objects.requireNonNull(own.get(table.node())).values();
                row.put(table.node(), Arrays.copyOfRange(values, a * table.width(), (a + 1) * table.width()));
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public synchronized void close() {
        if (trainable != null) {
            trainable.close();
            trainable = null;
        }
        if (crew != null) {
            crew.close();
            crew = null;
        }
    }
}
