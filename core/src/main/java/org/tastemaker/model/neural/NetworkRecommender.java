// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tastemaker.engine.Engines;
import org.tastemaker.model.History;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Recommender;
import org.tastemaker.network.CheckedNetwork;
import org.tastemaker.network.Side;
import org.tastemaker.network.TableSpec;
import org.tastemaker.network.Weight;
import org.tastemaker.network.forward.NetworkScorer;
import org.tastemaker.optimise.Loss;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Scores with a trained network, in plain Java. Histories that it was not trained on are folded in: see
/// [FoldIn].
final class NetworkRecommender implements Recommender {
    private final CheckedNetwork network;
    private final Tensors tensors;
    private final float mean;
    private final Map<String, float[]> tables = new HashMap<>();
    private final NetworkScorer scorer;
    private final FoldIn foldIn;

    NetworkRecommender(
            CheckedNetwork network,
            NetworkData data,
            ModelInput input,
            TrainingSettings settings,
            Engines engines,
            Tensors tensors) {
        this.network = network;
        this.tensors = tensors;
        this.mean = (float) Double.parseDouble(tensors.words().getOrDefault("mean", "0"));
        for (TableSpec table : network.tables()) {
            tables.put(table.node(), tensors.floats("table/" + table.node()).values());
        }
        Map<String, float[]> weights = new HashMap<>();
        for (Weight weight : network.weights()) {
            weights.put(weight.name(), tensors.floats("weight/" + weight.name()).values());
        }
        this.scorer = new NetworkScorer(network, tables, weights, data.users(), data.items());
        this.foldIn = new FoldIn(
                network, data, settings, input, engines, tensors.words().getOrDefault("engine", ""), tables, weights, mean);
    }

    @Override
    public boolean predictsRatings() {
        return Loss.named(network.loss()) == Loss.MSE;
    }

    @Override
    public void score(History[] histories, float[][] scores) {
        for (int h = 0; h < histories.length; h++) {
            int user = histories[h].user();
            if (user < 0 && !foldIn.userTables().isEmpty()) {
                scorer.score(foldIn.rows(new History[] {histories[h]}).getFirst(), user, scores[h]);
            } else if (user < 0) {
                scorer.score(Map.of(), user, scores[h]);
            } else {
                scorer.score(user, scores[h]);
            }
            addMean(scores[h]);
        }
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        if (alternatives.length == 0) {
            return;
        }
        boolean folds = !foldIn.userTables().isEmpty();
        List<Map<String, float[]>> rows = folds ? foldIn.rows(alternatives) : List.of();
        float[] all = new float[network.sizes().items()];
        for (int a = 0; a < alternatives.length; a++) {
            scorer.score(folds ? rows.get(a) : Map.of(), alternatives[a].user(), all);
            addMean(all);
            for (int j = 0; j < items.length; j++) {
                scores[a][j] = all[items[j]];
            }
        }
    }

    private void addMean(float[] scores) {
        if (mean != 0) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += mean;
            }
        }
    }

    @Override
    public Optional<Tensor.Floats> itemEmbeddings() {
        return embeddings(Side.ITEM);
    }

    @Override
    public Optional<Tensor.Floats> userEmbeddings() {
        return embeddings(Side.USER);
    }

    /// The rows of all tables of a side, side by side. Tables of width 1 are levels, not places, and stay out.
    private Optional<Tensor.Floats> embeddings(Side side) {
        List<TableSpec> own = network.tables().stream()
                .filter(t -> t.side() == side && t.width() > 1)
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        int width = own.stream().mapToInt(TableSpec::width).sum();
        int rows = own.getFirst().rows();
        float[] all = new float[rows * width];
        int at = 0;
        for (TableSpec table : own) {
            float[] values = Objects.requireNonNull(tables.get(table.node()));
            for (int r = 0; r < rows; r++) {
                System.arraycopy(values, r * table.width(), all, r * width + at, table.width());
            }
            at += table.width();
        }
        return Optional.of(new Tensor.Floats(new long[] {rows, width}, all));
    }

    @Override
    public Tensors tensors() {
        return tensors;
    }

    @Override
    public void close() {
        foldIn.close();
    }
}
