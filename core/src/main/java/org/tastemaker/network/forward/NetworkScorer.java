// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network.forward;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.network.CheckedNetwork;
import org.tastemaker.network.Shape;
import org.tastemaker.network.Side;
import org.tastemaker.network.TableSpec;

/// Scores all items for a user with a trained network. What depends on items alone is computed once for all
/// users, what depends on the user alone once for all items; only the rest is computed for each pair. Safe for any
/// number of threads.
public final class NetworkScorer {
    /// Items computed at a time, so that a layer's numbers stay in the cache.
    private static final int BLOCK = 512;

    private final CheckedNetwork network;
    private final Map<String, float[]> tables;
    private final Map<String, float[]> weights;
    private final FeatureMatrix users;
    private final FeatureMatrix items;
    private final Set<String> ofUser = new HashSet<>();
    private final Set<String> ofItem = new HashSet<>();
    private volatile @Nullable Map<String, Columns> itemValues;
    private final Map<String, Columns> shares = new ConcurrentHashMap<>();

    /// @param tables numbers of each embedding table by node
    /// @param weights dense parameters by name
    /// @param users encoded columns of users
    /// @param items encoded columns of items
    public NetworkScorer(
            CheckedNetwork network,
            Map<String, float[]> tables,
            Map<String, float[]> weights,
            FeatureMatrix users,
            FeatureMatrix items) {
        this.network = network;
        this.tables = Map.copyOf(tables);
        this.weights = Map.copyOf(weights);
        this.users = users;
        this.items = items;
        sides();
    }

    /// @return what depends on items alone, computed at the first need
    private Map<String, Columns> itemValues() {
        Map<String, Columns> known = itemValues;
        if (known != null) {
            return known;
        }
        synchronized (shares) {
            known = itemValues;
            if (known == null) {
                PlainAlgebra algebra = new PlainAlgebra(
                        weights, node -> itemTable(table(node)), side -> itemColumns(), new ConcurrentHashMap<>());
                known = new HashMap<>();
                network.compute(algebra, known, step -> ofItem.contains(step.node().id()));
                known.replaceAll((node, value) -> value.solid(items()));
                itemValues = known;
            }
            return known;
        }
    }

    private int items() {
        return network.sizes().items();
    }

    /// Finds the nodes that depend on one side alone.
    private void sides() {
        for (CheckedNetwork.Step step : network.steps()) {
            String id = step.node().id();
            Shape.Kind kind = step.made().output().kind();
            String type = step.type().name();
            if (kind == Shape.Kind.SCORE) {
                continue;
            }
            if (kind == Shape.Kind.USER_NUMBER || type.equals("user-features")) {
                ofUser.add(id);
            } else if (kind == Shape.Kind.ITEM_NUMBER || type.equals("item-features")) {
                ofItem.add(id);
            } else if (ofUser.containsAll(step.node().inputs())) {
                ofUser.add(id);
            } else if (ofItem.containsAll(step.node().inputs())) {
                ofItem.add(id);
            }
        }
    }

    /// Scores all items for a user.
    ///
    /// @param user number of the user
    /// @param scores filled, a place for each item
    public void score(int user, float[] scores) {
        score(node -> row(table(node), user), columns(user), scores);
    }

    /// Scores all items for someone with rows of her own.
    ///
    /// @param rows her row of each table of users, by node
    /// @param user whose columns are hers, -1 for none known
    public void score(Map<String, float[]> rows, int user, float[] scores) {
        score(node -> {
            float[] own = Objects.requireNonNull(rows.get(node));
            return Columns.of(own, own.length, 1);
        }, columns(user), scores);
    }

    private void score(java.util.function.Function<String, Columns> rows, Columns columns, float[] scores) {
        PlainAlgebra algebra = new PlainAlgebra(weights, rows, side -> columns, shares);
        Map<String, Columns> own = new HashMap<>();
        network.compute(algebra, own, step -> ofUser.contains(step.node().id()));
        String head = network.head().node().id();
        Map<String, Columns> ofItems = itemValues();
        for (int from = 0; from < items(); from += BLOCK) {
            int first = from;
            int to = Math.min(items(), from + BLOCK);
            Map<String, Columns> values = new HashMap<>(own);
            ofItems.forEach((node, value) -> values.put(node, value.slice(first, to)));
            network.compute(algebra, values, step -> true);
            Columns score = Objects.requireNonNull(values.get(head)).solid(to - from);
            System.arraycopy(score.data(), score.start(), scores, from, to - from);
        }
    }

    private TableSpec table(String node) {
        return network.tables().stream().filter(t -> t.node().equals(node)).findFirst().orElseThrow();
    }

    private Columns row(TableSpec table, int user) {
        float[] values = Objects.requireNonNull(tables.get(table.node()));
        float[] own = java.util.Arrays.copyOfRange(values, user * table.width(), (user + 1) * table.width());
        return Columns.of(own, table.width(), 1);
    }

    private Columns columns(int user) {
        float[] own = new float[users.width()];
        if (user >= 0 && own.length > 0) {
            users.copy(user, own, 0);
        }
        return Columns.of(own, own.length, 1);
    }

    private Columns itemTable(TableSpec table) {
        return turned(Objects.requireNonNull(tables.get(table.node())), table.rows(), table.width());
    }

    private Columns itemColumns() {
        float[] row = new float[items.width()];
        float[] turned = new float[items.rows() * items.width()];
        for (int i = 0; i < items.rows(); i++) {
            items.copy(i, row, 0);
            for (int k = 0; k < row.length; k++) {
                turned[k * items.rows() + i] = row[k];
            }
        }
        return Columns.of(turned, items.width(), items.rows());
    }

    private static Columns turned(float[] values, int rows, int width) {
        float[] turned = new float[values.length];
        for (int r = 0; r < rows; r++) {
            for (int k = 0; k < width; k++) {
                turned[k * rows + r] = values[r * width + k];
            }
        }
        return Columns.of(turned, width, rows);
    }
}
