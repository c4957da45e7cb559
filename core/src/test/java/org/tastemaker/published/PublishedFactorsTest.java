// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Factor models land on published results, with the protocol of each. What we reach stands in
/// `docs/accuracy.md`.
class PublishedFactorsTest {
    private static final String IALS = "ials alpha0=0.3 frequency-scale=1 iterations=12 ";

    private static Landing onFiveRandomFolds(String line) {
        return Landing.of(IntStream.range(0, 5).mapToObj(FactorData::randomFold).toList(), line, "full", "rmse", "mae");
    }

    private static Landing onTheStratifiedSplit(String line) {
        return Landing.of(List.of(FactorData.stratified()), line, "full", "ndcg@10", "precision@10", "recall@10", "map@10");
    }

    /// Published with the defaults of Surprise on other random folds, so a band of two fifths of a percent.
    @ParameterizedTest
    @CsvSource({
        "bias item-regularization=10 user-regularization=15,.944,.748", "svd,.934,.737", "svdpp,.919,.721", "nmf,.963,.758"
    })
    void ratingsOnFiveRandomFoldsAreAsPublished(String line, double rmse, double mae) {
        Landing found = onFiveRandomFolds(line);
        assertThat(found.mean("rmse")).isCloseTo(rmse, within(.004));
        assertThat(found.mean("mae")).isCloseTo(mae, within(.005));
    }

    /// Not in the published table; as good as the best of it.
    @ParameterizedTest
    @CsvSource({"als,.925", "fm loss=mse,.916"})
    void theOtherRatingModelsAreAsGoodAsSvdPlusPlus(String line, double most) {
        assertThat(onFiveRandomFolds(line).mean("rmse")).isLessThan(most);
    }

    /// BPR of Cornac: nDCG .4420, precision .3882, recall .2125; their MAP divides by all relevant items.
    @Test
    void bprOnTheStratifiedSplitIsAsPublished() {
        Landing found = onTheStratifiedSplit("bpr");
        assertThat(found.mean("ndcg@10")).isBetween(.432, .470);
        assertThat(found.mean("precision@10")).isBetween(.378, .415);
        assertThat(found.mean("recall@10")).isBetween(.203, .230);
    }

    /// Not in the published table; same split.
    @ParameterizedTest
    @CsvSource({"warp,.425", "fm,.440"})
    void theOtherRankingModelsKeepUpWithIt(String line, double least) {
        assertThat(onTheStratifiedSplit(line).mean("ndcg@10")).isGreaterThan(least);
    }

    /// The published .1627 and .1378 are not reached; this holds what is.
    @Test
    @Tag("benchmark")
    void bprOnGowallaIsAsDocumented() {
        Landing found = Landing.of(
                List.of(PublishedData.gowalla()),
                "bpr factors=64 epochs=160 learning-rate=0.1 regularization=0.01 deviation=0.1 optimizer=adagrad item-bias=false",
                "full", "recall@20", "ndcg@20");
        assertThat(found.mean("recall@20")).isGreaterThan(.138);
        assertThat(found.mean("ndcg@20")).isGreaterThan(.114);
    }

    @Test
    @Tag("benchmark")
    void ialsOf192FactorsOnTheNcfProtocolIsAsMeasured() {
        Landing.of(List.of(PublishedData.ncf()), IALS + "factors=192 regularization=0.007", "given", "hit@10", "ndcg@10")
                .on(8e-3, .7310, .4540);
    }

    /// More regularization tells the scaling by n + alpha0 N from one by n alone.
    @Test
    void ialsScalesItsRegularizationByWhatIsNotObservedToo() {
        Landing.of(List.of(PublishedData.ncf()), IALS + "factors=64 regularization=0.03", "given", "hit@10", "ndcg@10")
                .on(1e-2, .572, .329);
    }
}
