// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tastemaker.task.TaskContext;

/// Values of lists by hand, and when they differ clearly.
class JudgedTest {
    private static Rehearsal.Person person(boolean... held) {
        int[] items = new int[held.length];
        float[][] scores = new float[2][held.length];
        boolean[] listed = new boolean[held.length];
        for (int k = 0; k < held.length; k++) {
            items[k] = k;
            listed[k] = true;
            scores[0][k] = -k;
            scores[1][k] = k;
        }
        return new Rehearsal.Person(5, items, held, listed, scores);
    }

    @Test
    void theValueIsNdcgOfTheFirstTen() {
        Rehearsal.Person two = person(true, false, true, false);
        double ideal = 1 + 1 / log2(3);
        assertThat(new ListValue().of(two, two.scores()[0])).isCloseTo((1 + 1 / log2(4)) / ideal, within(1e-9));
        assertThat(new ListValue().of(two, two.scores()[1])).isCloseTo((1 / log2(3) + 1 / log2(5)) / ideal, within(1e-9));
        Rehearsal.Person last = person(false, false, false, false, false, false, false, false, false, false, true);
        assertThat(new ListValue().of(last, last.scores()[0])).isZero();
        assertThat(new ListValue().of(last, last.scores()[1])).isEqualTo(1);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    @Test
    void theBestMemberIsTheOneWithTheBestLists() {
        BestMember best = BestMember.of(List.of(person(false, true), person(false, false, true), person(true, false)), 2, TaskContext.quiet());
        assertThat(best.number()).isEqualTo(1);
        assertThat(best.judged().mean()).isCloseTo((2 + 1 / log2(3)) / 3, within(1e-9));
    }

    /// Differences 1, 0, 1, 0: the mean is .5, its standard error .2887, a ratio of 1.73. With another 0 it is 1.63.
    @Test
    void whatChanceExceedsOnceInTwentyTimesIsClear() {
        Judged none = new Judged(new double[] {0, 0, 0, 0});
        assertThat(new Judged(new double[] {1, 0, 1, 0}).isClearlyBetterThan(none)).isTrue();
        assertThat(new Judged(new double[] {1, 0, 1, 0, 0}).isClearlyBetterThan(new Judged(new double[5]))).isFalse();
        assertThat(none.isClearlyBetterThan(none)).isFalse();
        assertThat(new Judged(new double[] {1}).isClearlyBetterThan(new Judged(new double[] {0}))).isFalse();
    }
}
