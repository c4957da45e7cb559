// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.RankedList;
import org.tastemaker.recommend.TopK;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

/// A catalogue of ten million items, few of which anybody chose: nothing may grow with the square of the items, and no
/// number may overflow.
class TenMillionItemsTest {
    private static final int ITEMS = 10_000_000;
    private static final int USERS = 60;
    private static final int CHOSEN = 900;
    private static final Set<Family> FAMILIES =
            Set.of(Family.BASELINE, Family.NEIGHBOURHOOD, Family.LINEAR, Family.FACTORISATION);
    /// Short vectors and one pass: what counts here is the number of items.
    private static final Map<String, String> SMALL = Map.of("factors", "2", "iterations", "1", "epochs", "1", "columns", "no");

    private static Prepared data = SmallData.of(1, 1, new int[][] {{0, 0, Part.TRAIN.code()}}, null, null);

    @BeforeAll
    static void invent() {
        RandomGenerator chance = new RandomStreams(5).stream("choices");
        int[][] rows = IntStream.range(0, 4_000)
                .mapToObj(n -> new int[] {n % USERS, chance.nextInt(CHOSEN) * (ITEMS / CHOSEN), Part.TRAIN.code()})
                .toArray(int[][]::new);
        float[] rating = new float[rows.length];
        for (int n = 0; n < rating.length; n++) {
            rating[n] = 1 + n % 5;
        }
        data = SmallData.of(USERS, ITEMS, rows, rating, null);
    }

    static List<String> models() {
        return Models.installed().all().stream()
                .map(Model::descriptor)
                .filter(each -> FAMILIES.contains(each.family()) && !each.abilities().contains(Descriptor.Ability.NETWORK))
                .map(Descriptor::name)
                // these need times or columns, which the data have not
                .filter(name -> !Set.of("recent-popular", "category-popular").contains(name))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    // what grows with the square of the items takes days
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aListHasTenDifferentItemsThatSomebodyChose(String name) {
        Model model = Models.installed().named(name);
        Map<String, String> small = new LinkedHashMap<>(SMALL);
        small.keySet().retainAll(model.descriptor().parameters().stream().map(Parameter::name).toList());
        Parameters parameters = Parameters.of(model.descriptor().parameters(), small);
        ModelInput input = new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(2));
        try (Learner learner = model.learner(input, parameters)) {
            learner.epoch(1, TaskContext.quiet());
            try (Recommender recommender = learner.recommender()) {
                RankedList list = TopK.of(recommender, data).list(3, 10);
                assertThat(list.items()).hasSize(10).doesNotHaveDuplicates();
                assertThat(Arrays.stream(list.items()).allMatch(i -> i % (ITEMS / CHOSEN) == 0)).isTrue();
                for (float score : list.scores()) {
                    assertThat(score).isFinite();
                }
            }
        }
    }
}
