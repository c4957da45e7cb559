// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.tastemaker.store.event.Event;
import org.tastemaker.store.event.Moment;
import org.tastemaker.store.truth.Oracle;

/// Ceiling and floor of the last-out split are far apart, and what can be learnt lies between.
class CeilingTest {
    private final LastOut split = new LastOut(Standard.RECORDED);

    @Test
    void modelsLieBetweenPopularityAndTheOracle() {
        double[] counts = split.popularity();
        double popularity = split.ndcg(user -> item -> counts[item]);
        float[][] similar = split.itemKnn(5);
        double knn = split.ndcg(user -> {
            double[] scores = new double[split.items];
            for (int seen : split.train.get(user)) {
                for (int i = 0; i < split.items; i++) {
                    scores[i] += similar[seen][i];
                }
            }
            return item -> scores[item];
        });
        FactorModel model = new FactorModel(split, 24, 10, 40, 6);
        double factors = split.ndcg(user -> item -> model.score(user, item));
        double oracle = split.ndcg(this::oracle);
        System.out.printf(
                "NDCG@10: popularity %.4f, item-knn %.4f, factors %.4f, oracle %.4f%n", popularity, knn, factors,
                oracle);

        assertThat(oracle).isGreaterThan(3 * popularity);
        assertThat(knn).isBetween(2 * popularity, .85 * oracle);
        assertThat(factors).isBetween(2 * popularity, .85 * oracle);
    }

    private IntToDoubleFunction oracle(int user) {
        Oracle oracle = Standard.RECORDED.oracle;
        Event hidden = split.hidden.get(user);
        Moment moment = oracle.at(user, hidden.visit().time(), hidden.visit().context());
        return item -> oracle.listed(item, hidden.time()) ? oracle.expectedUtility(moment, item) : -99;
    }
}
