// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static final RatedRows ROWS = new RatedRows(
            new double[] {1.2, 4.6, 3.4, 2.5, 4.6, 5}, new double[] {1, 5, 2, 4, 3, 5}, new double[] {1, 2, 3, 4, 5},
            new RatingScale(1, 5, 20 / 6.));

    @Test
    void aCalibrationPlotPutsMeansBesideEachOther() {
        RatedRows.Bin[] bins = ROWS.calibration();
        assertThat(bins).hasSize(10);
        // 4.6 is nine tenths of the scale: both of them and 5 stand in the last bin
        assertThat(bins[9].rows()).isEqualTo(3);
        assertThat(bins[9].predicted()).isCloseTo((4.6 + 4.6 + 5) / 3, within(1e-12));
        assertThat(bins[9].actual()).isCloseTo((5 + 3 + 5) / 3., within(1e-12));
        assertThat(bins[5].rows()).isZero();
        assertThat(bins[5].from()).isEqualTo(3);
    }

    @Test
    void aConfusionMatrixCountsTrueByPredictedLevels() {
        RatedRows.Confusion found = ROWS.confusion();
        assertThat(found.rows()[0]).containsExactly(1, 0, 0, 0, 0);
        assertThat(found.rows()[1]).containsExactly(0, 0, 1, 0, 0);
        assertThat(found.rows()[2]).containsExactly(0, 0, 0, 0, 1);
        // 2.5 is as near to 2 as to 3
        assertThat(found.rows()[3]).containsExactly(0, 0, 1, 0, 0);
        assertThat(found.rows()[4]).containsExactly(0, 0, 0, 0, 2);
    }

    @Test
    void thresholdsGiveTheCurvesAndTheirAreas() {
        // liked are 3 and more: 5 (hit), 4.6 twice (hits), 3.4 (none), 2.5 (hit), 1.2 (none)
        RatedRows.Thresholds found = ROWS.thresholds();
        assertThat(found.threshold()).containsExactly(5, 4.6, 3.4, 2.5, 1.2);
        assertThat(found.recall()).containsExactly(.25, .75, .75, 1, 1);
        assertThat(found.precision()).containsExactly(1, 1, .75, .8, 4 / 6.);
        assertThat(found.fallOut()).containsExactly(0, 0, .5, .5, 1);
        // sklearn: roc_auc_score .875, average_precision_score .95
        assertThat(found.area()).isCloseTo(.875, within(1e-12));
        assertThat(found.averagePrecision()).isCloseTo(.95, within(1e-12));
    }

    @Test
    void theAreaOfRowsThatAllGetTheSamePredictionIsAHalfHoweverManyTheyAre() {
        int rows = 200_000;
        double[] predicted = new double[rows];
        double[] actual = new double[rows];
        Arrays.fill(predicted, 3.5);
        Arrays.setAll(actual, r -> r % 2 == 0 ? 1 : 5);
        RatedRows alike = new RatedRows(predicted, actual, new double[] {1, 5}, new RatingScale(1, 5, 3));
        assertThat(alike.thresholds().area()).isEqualTo(.5);
    }

    @Test
    void aRankingCurveAveragesOverUsersForEachLength() {
        UserOrder first = new UserOrder(2, 2, 0, new int[] {1, 4}, 2);
        UserOrder second = new UserOrder(1, 3, 0, new int[] {2}, 1);
        RankingCurve found = RankingCurve.of(first, second, UserOrder.NONE);
        assertThat(found.users()).isEqualTo(2);
        assertThat(found.length()).containsExactly(1, 2, 3, 4);
        assertThat(found.recall()).containsExactly(.25, .75, .75, 1);
        assertThat(found.precision()).containsExactly(new double[] {.5, .5, 1 / 3., 3 / 8.}, within(1e-12));
        assertThat(found.fallOut()).containsExactly(new double[] {1 / 6., (1 / 2. + 1 / 3.) / 2, (1 + 2 / 3.) / 2, 1}, within(1e-12));
    }
}
