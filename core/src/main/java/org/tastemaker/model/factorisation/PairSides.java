// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.tastemaker.data.Table;
import org.tastemaker.feature.FeatureEncoder;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.model.ModelInput;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// What [Bpr] and [Warp] learn.
///
/// @param users users
/// @param items items
/// @param trained of each user whether she has a training pair
/// @param met of each item whether it has one
record PairSides(Side users, Side items, boolean[] trained, boolean[] met) {

    /// Of nobody and nothing.
    static final PairSides NONE = new PairSides(
            new Side("no-users", 0, 0, FeatureMatrix.none(0)), new Side("no-items", 0, 0, FeatureMatrix.none(0)),
            new boolean[0], new boolean[0]);

    /// First values, but for users without training pairs, and for items without them that are known by columns.
    static PairSides begin(ModelInput input, InteractionMatrix pairs, PairSettings settings) {
        boolean[] trained = new boolean[pairs.users()];
        boolean[] met = new boolean[pairs.items()];
        for (int u = 0; u < trained.length; u++) {
            trained[u] = pairs.count(u) > 0;
        }
        for (int i : pairs.item()) {
            met[i] = true;
        }
        PairSides sides = of("", input, settings, trained, met);
        sides.users.begin(trained, settings.deviation(), input.random().stream("pair-users"));
        boolean[] all = new boolean[met.length];
        java.util.Arrays.fill(all, true);
        sides.items.begin(sides.items.plain() ? all : met, settings.deviation(), input.random().stream("pair-items"));
        return sides;
    }

    /// @param name what they are called in checkpoints
    /// @return as many numbers, all 0
    PairSides empty(String name, ModelInput input, PairSettings settings) {
        return of(name, input, settings, trained, met);
    }

    private static PairSides of(
            String name, ModelInput input, PairSettings settings, boolean[] trained, boolean[] met) {
        return new PairSides(
                side(name + "users", input.data().data().users(), settings),
                side(name + "items", input.data().data().items(), settings),
                trained,
                met);
    }

    private static Side side(String name, Table table, PairSettings settings) {
        FeatureMatrix columns = settings.columns() ? FeatureEncoder.encode(table) : FeatureMatrix.none(table.size());
        return new Side(name, table.size(), settings.factors(), columns);
    }

    boolean plain() {
        return users.plain() && items.plain();
    }

    /// @return items that may be drawn as negatives: all, or those with training pairs if columns speak for the
    ///     others
    int[] candidates() {
        return IntStream.range(0, met.length).filter(i -> items.plain() || met[i]).toArray();
    }

    /// @param trained of each user whether her vector is learned
    /// @return vectors and biases as they count
    Factors factors(int d, boolean[] trained) {
        float[] vectors = users.vectors();
        float[] start = Factors.start(
                Factors.mean(vectors, d, trained), users.plain() ? new float[0] : users.known());
        return new Factors(
                0, d, new float[trained.length], items.biases(), vectors, items.vectors(), Factors.flags(trained), start);
    }

    Map<String, Tensor> save() {
        Map<String, Tensor> saved = new LinkedHashMap<>(users.save());
        saved.putAll(items.save());
        return saved;
    }

    void load(Tensors saved) {
        users.load(saved);
        items.load(saved);
    }
}
