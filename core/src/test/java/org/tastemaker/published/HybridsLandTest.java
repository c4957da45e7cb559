// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.split.Prepared;

/// Hybrids that learn how far to trust their members are not below the best of them.
class HybridsLandTest {
    private static double ndcg(Prepared data, String line) {
        return Landing.of(List.of(data), line, "full", List.of("ndcg@10")).metrics().get("ndcg@10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blend weights=fit", "stack", "stack learner=boosting"})
    void onMovieLens100KTheyAreNotBelowTheirBestMember(String line) {
        Prepared data = FactorData.stratified();
        double best = Math.max(ndcg(data, "ease"), ndcg(data, "bpr"));
        assertThat(ndcg(data, line + " models=ease,bpr")).isGreaterThanOrEqualTo(best);
    }
}
