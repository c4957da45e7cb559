// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.data.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.data.profile.Profile.Bar;

final class ProfilerTest {
    private static final long WEEK = 604800;

    @Test
    void figuresOfASmallSetAreThoseDoneByHand() {
        // items a b c d have 4, 2, 1 and no rows; users 0 and 1 have 4 and 3, user 2 none
        Interactions rows = new Interactions(
                new int[] {0, 0, 0, 0, 1, 1, 1},
                new int[] {0, 0, 1, 2, 0, 0, 1},
                new float[] {5, 4, 5, Float.NaN, 1, 5, 4},
                new long[] {0, 10, WEEK, 2 * WEEK, 3, 4, Long.MIN_VALUE},
                new byte[] {0, 1, 0, 1, 0, 0, 0},
                List.of("click", "buy"),
                null,
                List.of());
        Profile profile = new Profiler().profile(data(rows, 3, 4));
        assertThat(profile.users()).isEqualTo(2);
        assertThat(profile.items()).isEqualTo(3);
        assertThat(profile.unusedUsers()).isEqualTo(1);
        assertThat(profile.unusedItems()).isEqualTo(1);
        assertThat(profile.density()).isCloseTo(7 / 6.0, within(1e-12));
        // mean absolute difference: (2*3 + 2*1 + 2*2) / (2 * 9 * 7/3)
        assertThat(profile.itemGini()).isCloseTo(12 / 42.0, within(1e-12));
        assertThat(profile.longTail()[100]).isEqualTo(1);
        assertThat(profile.longTail()[33]).isCloseTo(4 / 7.0, within(1e-12));
        assertThat(profile.ratings()).containsExactly(new Bar(1, 1, 1), new Bar(4, 4, 2), new Bar(5, 5, 3));
        assertThat(profile.rowsOfItems()).containsExactly(new Bar(1, 1, 1), new Bar(2, 2, 1), new Bar(3, 4, 1));
        assertThat(profile.timeLine().get("click")).containsExactly(3, 1, 0);
        assertThat(profile.timeLine().get("buy")).containsExactly(1, 0, 1);
        assertThat(profile.missingRatings()).isEqualTo(1);
        assertThat(profile.missingTimes()).isEqualTo(1);
    }

    @Test
    void manyRatingsAreBinnedAndNoneIsLost() {
        int n = 1000;
        float[] ratings = new float[n];
        for (int r = 0; r < n; r++) {
            ratings[r] = r / 10f;
        }
        Profile profile =
                new Profiler().profile(data(Interactions.of(new int[n], new int[n]).withRating(ratings), 1, 1));
        assertThat(profile.ratings()).hasSize(Profile.MOST_RATINGS);
        assertThat(profile.ratings().stream().mapToLong(Bar::count).sum()).isEqualTo(n);
    }

    @Test
    void nothingGivesNothing() {
        Profile profile = new Profiler().profile(data(Interactions.of(new int[0], new int[0]), 0, 0));
        assertThat(profile.density()).isZero();
        assertThat(profile.itemGini()).isZero();
        assertThat(profile.timeLine()).isEmpty();
    }

    private static DataSet data(Interactions rows, int users, int items) {
        return new DataSet("small", table(users), table(items), rows, List.of());
    }

    private static Table table(int n) {
        return new Table(
                Identifiers.of(java.util.stream.IntStream.range(0, n).mapToObj(Integer::toString).toList()), List.of());
    }
}
