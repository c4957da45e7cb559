// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.data.Interactions;
import org.tastemaker.random.RandomStreams;

class InteractionMatrixTest {
    @Test
    void sumsTheWeightsOfRepeatedPairsAndSortsItems() {
        Interactions all = new Interactions(
                new int[] {1, 0, 1, 1}, new int[] {2, 1, 0, 2}, null, null, null, List.of(), new float[] {1, 2, 3, 4}, List.of());
        InteractionMatrix matrix = InteractionMatrix.of(3, 3, all, new int[] {0, 1, 2, 3});
        assertThat(matrix.itemsOf(0)).containsExactly(1);
        assertThat(matrix.itemsOf(1)).containsExactly(0, 2);
        assertThat(matrix.weightsOf(1)).containsExactly(3f, 5f);
        assertThat(matrix.count(2)).isZero();
        assertThat(matrix.contains(1, 2)).isTrue();
        assertThat(matrix.contains(1, 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void agreesWithADenseTableAndSoDoesItsTranspose(boolean usersInOrder) {
        RandomGenerator random = new RandomStreams(3).stream("cells");
        int users = 40;
        int items = 25;
        int rows = 600;
        int[] user = random.ints(rows, 0, users).toArray();
        if (usersInOrder) {
            Arrays.sort(user);
        }
        int[] item = random.ints(rows, 0, items).toArray();
        float[][] dense = new float[users][items];
        int[] order = new int[rows];
        for (int r = 0; r < rows; r++) {
            dense[user[r]][item[r]] += 1;
            order[r] = r;
        }
        InteractionMatrix matrix = InteractionMatrix.of(users, items, Interactions.of(user, item), order);
        InteractionMatrix transposed = matrix.transposed();
        for (int u = 0; u < users; u++) {
            for (int i = 0; i < items; i++) {
                assertThat(value(matrix, u, i)).isEqualTo(dense[u][i]);
                assertThat(value(transposed, i, u)).isEqualTo(dense[u][i]);
            }
        }
        assertThat(transposed.transposed().item()).isEqualTo(matrix.item());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void manyCellsThatThreadsShareAreThoseOfASortedSet(boolean repeated) {
        RandomGenerator random = new RandomStreams(5).stream("cells");
        int users = 3_000;
        int items = 900;
        int rows = 400_000;
        int[] user = random.ints(rows, 0, users).toArray();
        // half of the items have nearly all the rows, the last ones none
        int[] item = random.ints(rows, 0, items - 7).map(i -> i % 3 == 0 ? i : i % 20).toArray();
        Map<Long, Float> byUser = new TreeMap<>();
        Map<Long, Float> byItem = new TreeMap<>();
        List<Integer> kept = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            long cell = (long) user[r] * items + item[r];
            if (repeated || !byUser.containsKey(cell)) {
                kept.add(r);
                byUser.merge(cell, 1f, Float::sum);
                byItem.merge((long) item[r] * users + user[r], 1f, Float::sum);
            }
        }
        InteractionMatrix matrix = InteractionMatrix.of(
                users, items, Interactions.of(user, item), kept.stream().mapToInt(Integer::intValue).toArray());
        assertThat(cells(matrix)).isEqualTo(byUser);
        assertThat(cells(matrix.transposed())).isEqualTo(byItem);
    }

    private static Map<Long, Float> cells(InteractionMatrix matrix) {
        Map<Long, Float> cells = new TreeMap<>();
        for (int u = 0; u < matrix.users(); u++) {
            for (int c = matrix.offset()[u]; c < matrix.offset()[u + 1]; c++) {
                assertThat(c == matrix.offset()[u] || matrix.item()[c - 1] < matrix.item()[c]).isTrue();
                cells.put((long) u * matrix.items() + matrix.item()[c], matrix.weight()[c]);
            }
        }
        return cells;
    }

    private static float value(InteractionMatrix matrix, int row, int column) {
        int[] items = matrix.itemsOf(row);
        float[] weights = matrix.weightsOf(row);
        for (int c = 0; c < items.length; c++) {
            if (items[c] == column) {
                return weights[c];
            }
        }
        return 0;
    }
}
