// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.text.Texts;

class MetricTest {
    private static final Catalogue CATALOGUE =
            new Catalogue(new boolean[] {true, true, true, true, false}, new int[] {4, 2, 1, 0, 0}, 4);
    /// Hits at ranks 1 and 4, three relevant items in all.
    private static final UserList LIST =
            new UserList(new int[] {0, 1, 2, 3}, new boolean[] {true, false, false, true}, 3);

    private static double of(String name, UserList list) {
        MetricName metric = MetricName.parse(name);
        return ((Metric.OfList) metric.metric()).value(list, metric.cutoff(), CATALOGUE);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    @Test
    void ndcgIsTheDiscountedHitsOverTheIdealCutAtK() {
        double ideal4 = 1 + 1 / log2(3) + 1 / log2(4);
        assertThat(of("ndcg@4", LIST)).isCloseTo((1 + 1 / log2(5)) / ideal4, within(1e-12));
        // two of the three relevant items fit into two places
        assertThat(of("ndcg@2", LIST)).isCloseTo(1 / (1 + 1 / log2(3)), within(1e-12));
    }

    @Test
    void recallDividesByAllRelevantItems() {
        assertThat(of("recall@1", LIST)).isCloseTo(1 / 3., within(1e-12));
        assertThat(of("recall@4", LIST)).isCloseTo(2 / 3., within(1e-12));
    }

    @Test
    void precisionDividesByTheCutoffEvenIfTheListIsShorter() {
        assertThat(of("precision@4", LIST)).isEqualTo(.5);
        assertThat(of("precision@8", LIST)).isEqualTo(.25);
    }

    @Test
    void averagePrecisionSumsPrecisionAtHits() {
        assertThat(of("map@4", LIST)).isCloseTo((1. + 2 / 4.) / 3, within(1e-12));
        assertThat(of("map@2", LIST)).isCloseTo(1. / 2, within(1e-12));
    }

    @Test
    void hitAndReciprocalRankLookAtTheFirstHit() {
        UserList late = new UserList(new int[] {0, 1, 2}, new boolean[] {false, false, true}, 1);
        assertThat(of("hit@2", late)).isZero();
        assertThat(of("hit@3", late)).isEqualTo(1);
        assertThat(of("mrr@2", late)).isZero();
        assertThat(of("mrr@3", late)).isCloseTo(1 / 3., within(1e-12));
    }

    @Test
    void popularityAndNoveltyDescribeTheItemsShown() {
        assertThat(of("popularity@2", LIST)).isCloseTo((1 + .5) / 2, within(1e-12));
        assertThat(of("novelty@2", LIST)).isCloseTo((0 + log2(5 / 3.)) / 2, within(1e-12));
    }

    @Test
    void coverageAndGiniLookAtRankableItemsAlone() {
        int[] shown = {3, 1, 0, 0, 0};
        assertThat(ofLists("coverage@10", shown)).isEqualTo(.5);
        // mean absolute difference of (0, 0, 1, 3) over twice the mean: sum of |a-b| over pairs is 10 of 16 ordered x 2
        assertThat(ofLists("gini@10", shown)).isCloseTo(20. / (2 * 16 * 1), within(1e-12));
        assertThat(ofLists("gini@10", new int[] {2, 2, 2, 2, 0})).isZero();
    }

    private static double ofLists(String name, int[] shown) {
        return ((Metric.OfLists) MetricName.parse(name).metric()).value(new Shown(shown, 4), CATALOGUE);
    }

    @Test
    void aMetricIsWrittenAsItIsRead() {
        for (String name : Metrics.installed().examples()) {
            assertThat(MetricName.parse(name.toUpperCase(Locale.ROOT)).toString()).isEqualTo(name);
        }
        assertThat(MetricName.parseList("ndcg@10, rmse")).hasSize(2);
    }

    @Test
    void everyMetricHasATitleAndAnExplanation() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            Texts texts = Texts.of(locale);
            for (Metric metric : Metrics.installed().all()) {
                assertThat(texts.has("metric." + metric.name() + ".title")).as(metric.name()).isTrue();
                assertThat(texts.has("metric." + metric.name() + ".explanation")).as(metric.name()).isTrue();
            }
        }
    }

    @Test
    void aWrongMetricIsToldPlainly() {
        assertThatThrownBy(() -> MetricName.parse("ndgc@10"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no metric called ndgc@10")
                .hasMessageContaining("ndcg@10");
        assertThatThrownBy(() -> MetricName.parse("ndcg")).hasMessageContaining("ndcg@10");
        assertThatThrownBy(() -> MetricName.parse("auc@10")).hasMessageContaining("no cut-off");
        assertThatThrownBy(() -> MetricName.parse("ndcg@0")).hasMessageContaining("from 1 to");
        assertThatThrownBy(() -> MetricName.parse("ndcg@ten")).hasMessageContaining("whole number");
        assertThatThrownBy(() -> CandidateMode.parse("sampled:0")).hasMessageContaining("sampled:100");
    }
}
