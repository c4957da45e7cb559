// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

class TopKTest {
    private static final int T = Part.TRAIN.code();
    /// Item 0 has three users, item 1 two, item 2 and 3 one each; item 4 stands in the catalogue alone.
    private static final Prepared DATA = SmallData.of(
            4,
            5,
            new int[][] {{0, 0, T}, {1, 0, T}, {2, 0, T}, {0, 1, T}, {1, 1, T}, {0, 2, T}, {2, 3, T}},
            null,
            null);

    private static Recommender popular() {
        Model model = Models.installed().named("popular");
        ModelInput input = new ModelInput(DATA, new RandomStreams(1), ModelInput.Compute.cpu(1));
        Learner learner = model.learner(input, Parameters.of(List.of(), Map.of()));
        learner.epoch(1, TaskContext.quiet());
        return learner.recommender();
    }

    @Test
    void seenItemsAreRemovedAndTheListEndsWithTheCatalogue() {
        TopK top = TopK.of(popular(), DATA);
        assertThat(top.list(2, 10).items()).containsExactly(1, 2);
        assertThat(top.list(0, 10).items()).containsExactly(3);
        assertThat(top.list(3, 3).items()).containsExactly(0, 1, 2);
        assertThat(top.list(3, 3).scores()).containsExactly(3, 2, 1);
    }

    @Test
    void seenItemsStayWhenAskedFor() {
        TopK top = new TopK(popular(), Histories.before(DATA, Part.TEST), CandidateItems.of(DATA), SeenItems.KEEP);
        assertThat(top.list(0, 2).items()).containsExactly(0, 1);
    }

    @Test
    void aFilterLeavesOnlyWhatPasses() {
        CandidateItems odd = CandidateItems.of(DATA).where(i -> i % 2 == 1);
        TopK top = new TopK(popular(), Histories.before(DATA, Part.TEST), odd, SeenItems.REMOVE);
        assertThat(odd.count()).isEqualTo(2);
        assertThat(top.list(3, 5).items()).containsExactly(1, 3);
    }

    @Test
    void aListIsAsLongAsTheCatalogueAtMost() {
        TopK top = TopK.of(popular(), DATA);
        assertThat(top.list(0, Integer.MAX_VALUE).items()).isEqualTo(top.list(0, DATA.items()).items());
    }

    @Test
    void listsComeInTheOrderOfTheUsersWhateverTheThreads() {
        TopK top = TopK.of(popular(), DATA);
        int[] users = {3, 0, 2, 1};
        List<RankedList> lists =
                top.lists(users, 4, new TaskContext(TaskListener.SILENT, new Cancellation(), 3));
        assertThat(lists).extracting(RankedList::user).containsExactly(3, 0, 2, 1);
        for (RankedList list : lists) {
            assertThat(list.items()).isEqualTo(top.list(list.user(), 4).items());
        }
    }
}
