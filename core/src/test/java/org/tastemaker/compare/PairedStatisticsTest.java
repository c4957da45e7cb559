// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.random.RandomStreams;

/// Numbers of SciPy 1.17 and statsmodels 0.14.
final class PairedStatisticsTest {
    /// Darwin's maize: heights of crossed minus self-fertilised plants (Fisher, The Design of Experiments, 1935).
    private static final float[] MAIZE = {6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75};
    private static final float[] FEW = {.5f, .5f, -.25f, 1, 0, .75f, -.5f, .25f, 1, .5f, 0, .25f};

    private static PairedStatistics of(float... differences) {
        return PairedStatistics.of(differences, new float[differences.length], new RandomStreams(1));
    }

    /// Eighty differences with many ties and three zeros.
    private static float[] many() {
        float[] d = new float[80];
        for (int i = 0; i < d.length; i++) {
            d[i] = ((i * 37) % 23 - 9) / 8f;
        }
        return d;
    }

    @Test
    void ofNobodyThereIsNoInterval() {
        PairedComparison none = of(Float.NaN, Float.NaN).mean();
        assertThat(none.users()).isZero();
        assertThat(none.difference()).isNaN();
        assertThat(none.low()).isNaN();
        assertThat(none.high()).isNaN();
    }

    @Test
    void wilcoxonIsExactForFewUsers() {
        SignedRanks ranks = of(MAIZE).ranks();
        assertThat(ranks.negative()).isEqualTo(24);
        assertThat(ranks.exact()).isTrue();
        assertThat(ranks.p()).isCloseTo(0.041259765625, within(1e-12));
    }

    @Test
    void wilcoxonIsExactWithTiesAndZerosToo() {
        SignedRanks ranks = of(FEW).ranks();
        assertThat(ranks.negative()).isEqualTo(7.5);
        assertThat(ranks.p()).isCloseTo(0.046875, within(1e-12));
    }

    @Test
    void wilcoxonOfManyUsersIsTheNormalApproximationCorrectedForTies() {
        PairedStatistics found = of(many());
        assertThat(found.ranks().negative()).isEqualTo(1066);
        assertThat(found.ranks().exact()).isFalse();
        assertThat(found.ranks().p()).isCloseTo(0.02688835357211165, within(1e-9));
        assertThat(found.biserial()).isCloseTo(0.29004329004329005, within(1e-12));
        assertThat(found.mean().p()).isCloseTo(0.0205853880179235, within(1e-9));
        assertThat(found.standardised()).isCloseTo(0.2641948078733609, within(1e-9));
    }

    @Test
    void signFlipsCountAllSignsOfFewUsersAndDrawThoseOfMany() {
        assertThat(of(MAIZE).randomisation()).isCloseTo(0.05267333984375, within(1e-12));
        assertThat(of(FEW).randomisation()).isCloseTo(0.048828125, within(1e-12));
        // 400,000 draws of SciPy say .0221; ours are 10,000, whose standard error is .0015
        assertThat(of(many()).randomisation()).isCloseTo(0.0221, within(.005));
    }

    @Test
    void theDetectableDifferenceIsThatOfAPowerAnalysis() {
        // TTestPower().solve_power(nobs=80, alpha=.05, power=.8) = 0.317099: times the standard deviation
        float[] d = many();
        double deviation = of(d).mean().difference() / of(d).standardised();
        assertThat(of(d).detectable() / deviation).isCloseTo(0.317099, within(2e-4));
    }

    @Test
    void equalRunsDifferInNothing() {
        PairedStatistics same = of(0, 0, 0, 0);
        for (PairedTest test : PairedTest.values()) {
            assertThat(same.p(test)).as(test.word()).isEqualTo(1);
        }
        assertThat(same.standardised()).isZero();
        assertThat(same.biserial()).isZero();
    }

    @Test
    void theNormalAndStudentsDistributionAgreeWithTables() {
        assertThat(Normal.twoSided(.3)).isCloseTo(0.7641771556220948, within(1e-14));
        assertThat(Normal.twoSided(-1.96)).isCloseTo(0.04999579029644087, within(1e-14));
        assertThat(Normal.twoSided(3.2) / 0.0013742758758316942).isCloseTo(1, within(1e-10));
        assertThat(Normal.twoSided(8) / 1.244192114854348e-15).isCloseTo(1, within(1e-10));
        assertThat(StudentT.quantile(.975, 3)).isCloseTo(3.1824463052837078, within(1e-8));
        assertThat(StudentT.quantile(.8, 9)).isCloseTo(0.8834038596855346, within(1e-8));
        assertThat(StudentT.quantile(.975, 1000)).isCloseTo(1.9623390808264083, within(1e-7));
    }

    @Test
    void seedsAreToldAsMeanAndSpread() {
        // scipy.stats.t.interval(.95, 3, loc=mean, scale=sem) of .1, .12, .11, .13
        Spread spread = Spread.of(Metric.Range.SHARE, .1, .12, .11, .13, Double.NaN);
        assertThat(spread.runs()).isEqualTo(4);
        assertThat(spread.mean()).isCloseTo(.115, within(1e-12));
        assertThat(spread.deviation()).isCloseTo(0.0129099444873581, within(1e-12));
        assertThat(spread.low()).isCloseTo(0.0944573, within(1e-6));
        assertThat(spread.high()).isCloseTo(0.1355427, within(1e-6));
        assertThat(Spread.of(Metric.Range.SHARE, .5).deviation()).isNaN();
    }

    @Test
    void anIntervalOfRunsStaysWithinWhatTheMetricCanBe() {
        // of .01, .02, .09: mean .04, deviation sqrt((9 + 4 + 25) / 2) / 100, t(.975, 2) 4.302653: half 0.1082811
        Spread low = Spread.of(Metric.Range.SHARE, .01, .02, .09);
        assertThat(low.low()).isZero();
        assertThat(low.high()).isCloseTo(0.1482811, within(1e-6));
        Spread high = Spread.of(Metric.Range.SHARE, .99, .98, .91);
        assertThat(high.low()).isCloseTo(0.8517189, within(1e-6));
        assertThat(high.high()).isEqualTo(1);
        Spread free = Spread.of(MetricName.parse("r2").metric().range(), .01, .02, .09);
        assertThat(free.low()).isCloseTo(-0.0682811, within(1e-6));
        assertThat(Spread.of(Metric.Range.SHARE, .5).low()).isNaN();
    }

    @Test
    void aTestIsChosenByItsWord() {
        assertThat(PairedTest.parse("Wilcoxon")).isEqualTo(PairedTest.WILCOXON);
        assertThatThrownBy(() -> PairedTest.parse("sign")).hasMessageContaining("t, wilcoxon, randomisation");
    }
}
