// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is no row of its own: [AccuracyTest] has those.
class PublishedResultsTest {

    /// Published with other random folds, so a band.
    @Test
    void factorisedRatingsOfMovieLens100KAreAsPublished() {
        Landing found = Landing.of(Protocol.GIVEN_FOLDS.data(), "svd", "full", List.of("rmse", "mae"));
        assertThat(found.metrics().get("rmse")).isBetween(.930, .946);
        assertThat(found.metrics().get("mae")).isBetween(.730, .748);
    }

    /// Rows of the training files are held out every tenth; the loop keeps the best epoch by them.
    @Test
    void aValidationPartStopsTheFactorisationEarlyWithoutHarm() {
        Landing found = Landing.of(
                List.of(PublishedData.ml100k(3, 10)), "svd epochs=60 learning-rate=0.01", "full", List.of("rmse"));
        assertThat(found.metrics().get("rmse")).isBetween(.925, .950);
    }
}
