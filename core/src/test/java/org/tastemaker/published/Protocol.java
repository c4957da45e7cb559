// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tastemaker.split.Prepared;

/// Data with the protocol that results were published for, and in which table of the page they stand.
enum Protocol {
    GOWALLA("choices", "Gowalla, LightGCN's split", "full", () -> List.of(PublishedData.gowalla()), "recall@20", "ndcg@20"),
    NCF(
            "choices", "MovieLens 1M, NCF's protocol: last item, 99 given negatives", "given", () -> List.of(PublishedData.ncf()),
            "hit@10", "ndcg@10"),
    SASREC("choices", "MovieLens 1M, SASRec's file: last item", "full", () -> List.of(PublishedData.sas()), "hit@10", "ndcg@10"),
    BEAUTY("choices", "Amazon Beauty, S3-Rec's file: last item", "full", () -> List.of(PublishedData.beauty()), "hit@10", "ndcg@10"),
    STRATIFIED_RATINGS(
            "choices", "MovieLens 100K, three quarters of each user's rows for training", "full",
            () -> List.of(PublishedData.ml100kStratified()), "ndcg@10", "precision@10", "recall@10"),
    STRATIFIED_CHOICES(
            "choices", "the same, drawn anew, without ratings and times", "full", () -> List.of(FactorData.stratified()), "ndcg@10", "precision@10",
            "recall@10"),
    GIVEN_FOLDS("ratings", "MovieLens 100K, its folds u1 to u5", "full", folds(fold -> PublishedData.ml100k(fold + 1, 0)), "rmse", "mae"),
    RANDOM_FOLDS("ratings", "MovieLens 100K, five random folds", "full", folds(fold -> PublishedData.ml100kRandom(fold + 1)), "rmse", "mae"),
    OTHER_FOLDS("ratings", "MovieLens 100K, five other random folds", "full", folds(FactorData::randomFold), "rmse", "mae");

    private final String table;
    private final String words;
    private final String candidates;
    private final Supplier<List<Prepared>> data;
    private final List<String> metrics;

    Protocol(String table, String words, String candidates, Supplier<List<Prepared>> data, String... metrics) {
        this.table = table;
        this.words = words;
        this.candidates = candidates;
        this.data = data;
        this.metrics = List.of(metrics);
    }

    private static Supplier<List<Prepared>> folds(IntFunction<Prepared> fold) {
        return () -> IntStream.range(0, 5).mapToObj(fold).toList();
    }

    /// @return which block of the page
    String table() {
        return table;
    }

    String words() {
        return words + ", " + String.join(" / ", metrics);
    }

    String candidates() {
        return candidates;
    }

    /// @return one data set, or folds, whose mean counts
    List<Prepared> data() {
        return data.get();
    }

    List<String> metrics() {
        return metrics;
    }
}
