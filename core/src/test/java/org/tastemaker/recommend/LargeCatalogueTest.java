// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.kernel.Kernels;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Models;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

/// Who asks a model of a large catalogue for one list after the other gets them a shorter way.
class LargeCatalogueTest {
    private static final int USERS = 300;
    private static final int ITEMS = 20_500;

    private static Prepared data() {
        RandomGenerator chance = new RandomStreams(3).stream("choices");
        int[][] rows = IntStream.range(0, ITEMS + 9_000)
                .mapToObj(n -> new int[] {
                    n % USERS, n < ITEMS ? n : (int) (ITEMS * Math.pow(chance.nextDouble(), 3)), Part.TRAIN.code()
                })
                .toArray(int[][]::new);
        return SmallData.of(USERS, ITEMS, rows, null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ials", "bpr"})
    void theShorterWayLeadsToTheSameLists(String name) {
        Prepared data = data();
        Model model = Models.installed().named(name);
        ModelInput input = new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(2));
        Parameters parameters = Parameters.of(model.descriptor().parameters(), Map.of("factors", "20"));
        try (Learner learner = model.learner(input, parameters)) {
            learner.epoch(1, TaskContext.quiet());
            try (Recommender recommender = learner.recommender()) {
                TopK top = TopK.of(recommender, data);
                int[] users = IntStream.range(0, USERS).toArray();
                List<RankedList> together = top.lists(users, 12, TaskContext.quiet());
                assertThat(recommender.bestItems()).as("nobody waits for a search who wants one list").isEmpty();
                assertThat(recommender.bestItems().isPresent()).isEqualTo(Kernels.installed().name().startsWith("vector"));
                for (int user : users) {
                    RankedList alone = top.list(user, 12);
                    assertThat(alone.items()).isEqualTo(together.get(user).items());
                    assertThat(alone.scores()).isEqualTo(together.get(user).scores());
                }
            }
        }
    }
}
