// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tastemaker.model.Models;
import org.tastemaker.split.Prepared;

/// Models and metrics land on published or independently measured results, with the protocol of each.
class PublishedResultsTest {
    private static Landing onTheFoldsOfMovieLens100K(String line) {
        List<Prepared> folds = IntStream.rangeClosed(1, 5).mapToObj(fold -> PublishedData.ml100k(fold, 0)).toList();
        return Landing.of(folds, line, "full", "rmse", "mae");
    }

    @Test
    void popularityOnTheNcfProtocolIsAsMeasured() {
        Landing.of(List.of(PublishedData.ncf()), "popular", "given", "hit@10", "ndcg@10").on(1.5e-3, .4530, .2537);
    }

    @Test
    void ialsOnTheNcfProtocolIsAsPublished() {
        String line = "ials factors=64 regularization=0.007 alpha0=0.3 frequency-scale=1 iterations=12";
        Landing.of(List.of(PublishedData.ncf()), line, "given", "hit@10", "ndcg@10").on(8e-3, .7199, .4442);
    }

    @Test
    void popularityOnTheSasRecProtocolIsAsMeasured() {
        Landing found = Landing.of(List.of(PublishedData.sas()), "popular", "full", "hit@10", "ndcg@10", "auc");
        assertThat(found.mean("hit@10")).isCloseTo(.0363, within(4e-4));
        assertThat(found.mean("ndcg@10")).isCloseTo(.0178, within(4e-4));
        assertThat(found.mean("auc")).as("better than by chance").isBetween(.5, 1.0);
    }

    @Test
    void itemCosineOnTheSasRecProtocolIsAsMeasured() {
        String line = "item-knn similarity=cosine neighbours=0 shrinkage=0";
        Landing.of(List.of(PublishedData.sas()), line, "full", "hit@10", "ndcg@10").on(4e-4, .0704, .0365);
    }

    @Test
    void biasesOnTheFoldsOfMovieLens100KAreAsMeasured() {
        onTheFoldsOfMovieLens100K("bias item-regularization=10 user-regularization=15").on(3e-4, .94574, .7499);
    }

    /// Published with other random folds, so a band.
    @Test
    void factorisedRatingsOfMovieLens100KAreAsPublished() {
        Landing found = onTheFoldsOfMovieLens100K("svd");
        assertThat(found.mean("rmse")).isBetween(.930, .946);
        assertThat(found.mean("mae")).isBetween(.730, .748);
    }

    /// Rows of the training files are held out every tenth; the loop keeps the best epoch by them.
    @Test
    void aValidationPartStopsTheFactorisationEarlyWithoutHarm() {
        Landing found = Landing.of(List.of(PublishedData.ml100k(3, 10)), "svd epochs=60 learning-rate=0.01", "full", "rmse");
        assertThat(found.mean("rmse")).isBetween(.925, .950);
    }
}
