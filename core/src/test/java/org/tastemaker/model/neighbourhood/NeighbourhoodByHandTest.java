// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tastemaker.model.History;
import org.tastemaker.model.ModelLine;
import org.tastemaker.published.SmallData;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

class NeighbourhoodByHandTest {
    private static final int T = Part.TRAIN.code();

    private static float[] scores(ModelLine line, Prepared data, History history) {
        return ModelLine.scores(line.fitted(data, 1, 1), data, history)[0];
    }

    /// The example of Lemire and Maclachlan: John rates A 5, B 3, C 2; Mark A 3, B 4; Lucy B 2, C 5. The difference of
    /// A to B is .5 and that of A to C is 3, so Lucy's rating of A is her mean 3.5 and the mean of both, 1.75.
    @Test
    void slopeOneIsTheMeanOfTheDifferences() {
        int[][] rows = {{0, 0, T}, {0, 1, T}, {0, 2, T}, {1, 0, T}, {1, 1, T}, {2, 1, T}, {2, 2, T}};
        Prepared data = SmallData.of(3, 4, rows, new float[] {5, 3, 2, 3, 4, 2, 5}, null);
        float[] lucy = scores(ModelLine.with(new SlopeOne()), data, new History(2, new int[] {1, 2}, new float[] {1, 1}));
        assertThat((double) lucy[0]).isCloseTo(3.5 + (.5 + 3) / 2, within(1e-6));
        // nobody rated the fourth
        assertThat((double) lucy[3]).isCloseTo(3.5, within(1e-6));
    }

    /// Users 1 and 2 share with user 0 two of two and one of two items.
    @Test
    void similarUsersGiveTheirItems() {
        int[][] rows = {{0, 0, T}, {0, 1, T}, {1, 0, T}, {1, 1, T}, {1, 2, T}, {2, 0, T}, {2, 3, T}};
        Prepared data = SmallData.of(3, 4, rows, null, null);
        History history = new History(0, new int[] {0, 1}, new float[] {1, 1});
        float[] all = scores(ModelLine.with(new UserKnn(), "neighbours=0"), data, history);
        assertThat((double) all[2]).isCloseTo(2 / Math.sqrt(6), within(1e-6));
        assertThat((double) all[3]).isCloseTo(1 / 2., within(1e-6));
        float[] nearest = scores(ModelLine.with(new UserKnn(), "neighbours=1"), data, history);
        assertThat(nearest[3]).isZero();
        // as someone unknown she has herself as a neighbour too, who adds to her own items alone
        float[] stranger = scores(ModelLine.with(new UserKnn(), "neighbours=0"), data, new History(-1, history.items(), history.weights()));
        assertThat(stranger[2]).isEqualTo(all[2]);
        assertThat(stranger[0]).isGreaterThan(all[0]);
    }

    /// Users 1 and 2 differ from user 0 by 0 and by 1 on the common item, so they are similar by 1 and 1/2.
    @Test
    void similarUsersRatingsAreAveraged() {
        int[][] rows = {{0, 0, T}, {1, 0, T}, {1, 1, T}, {2, 0, T}, {2, 1, T}};
        Prepared data = SmallData.of(3, 2, rows, new float[] {4, 4, 5, 3, 2}, null);
        History history = new History(0, new int[] {0}, new float[] {1});
        float[] two = scores(ModelLine.with(new UserKnn(), "similarity=msd"), data, history);
        assertThat((double) two[1]).isCloseTo((5 + .5 * 2) / 1.5, within(1e-6));
        float[] one = scores(ModelLine.with(new UserKnn(), "similarity=msd", "neighbours=1"), data, history);
        assertThat((double) one[1]).isCloseTo(5, within(1e-6));
    }

    /// Items 1 and 2 are similar to item 0 by 1/2 and by 1.
    @Test
    void ratingsOfSimilarItemsAreAveraged() {
        int[][] rows = {{0, 0, T}, {0, 1, T}, {1, 0, T}, {1, 2, T}, {2, 1, T}, {2, 2, T}};
        Prepared data = SmallData.of(3, 3, rows, new float[] {4, 5, 3, 3, 1, 5}, null);
        History history = new History(2, new int[] {1, 2}, new float[] {1, 1});
        float[] two = scores(ModelLine.with(new ItemKnn(), "similarity=msd"), data, history);
        assertThat((double) two[0]).isCloseTo((.5 * 1 + 5) / 1.5, within(1e-6));
        float[] one = scores(ModelLine.with(new ItemKnn(), "similarity=msd", "neighbours=1"), data, history);
        assertThat((double) one[0]).isCloseTo(5, within(1e-6));
    }
}
