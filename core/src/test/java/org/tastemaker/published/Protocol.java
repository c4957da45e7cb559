// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tastemaker.split.Prepared;

/// Data with the protocol that results were published for.
///
/// @param name by which rows are chosen
/// @param table in which block of the page it stands
/// @param title data and protocol as the page names them
/// @param candidates `full` or `given`
/// @param source gives one data set, or folds, whose mean counts
/// @param metrics names, in the order of the figures
record Protocol(String name, String table, String title, String candidates, Supplier<List<Prepared>> source, List<String> metrics) {
    private static final List<String> LAST = List.of("hit@10", "ndcg@10");
    private static final List<String> STRATIFIED = List.of("ndcg@10", "precision@10", "recall@10");

    static final Protocol GOWALLA = choices(
            "gowalla", "Gowalla, LightGCN's split", "full", PublishedData::gowalla, List.of("recall@20", "ndcg@20"));
    static final Protocol NCF = choices(
            "ncf", "MovieLens 1M, NCF's protocol: last item, 99 given negatives", "given", PublishedData::ncf, LAST);
    static final Protocol SASREC = choices("sasrec", "MovieLens 1M, SASRec's file: last item", "full", PublishedData::sas, LAST);
    static final Protocol BEAUTY = choices("beauty", "Amazon Beauty, S3-Rec's file: last item", "full", PublishedData::beauty, LAST);
    static final Protocol STRATIFIED_RATINGS = choices(
            "stratified-ratings", "MovieLens 100K, three quarters of each user's rows for training", "full", PublishedData::ml100kStratified,
            STRATIFIED);
    static final Protocol STRATIFIED_CHOICES = choices(
            "stratified-choices", "the same, drawn anew, without ratings and times", "full", FactorData::stratified, STRATIFIED);
    static final Protocol GIVEN_FOLDS = ratings(
            "given-folds", "MovieLens 100K, its folds u1 to u5", fold -> PublishedData.ml100k(fold + 1, 0));
    static final Protocol RANDOM_FOLDS = ratings(
            "random-folds", "MovieLens 100K, five random folds", fold -> PublishedData.ml100kRandom(fold + 1));
    static final Protocol OTHER_FOLDS = ratings("other-folds", "MovieLens 100K, five other random folds", FactorData::randomFold);

    Protocol {
        metrics = List.copyOf(metrics);
    }

    private static Protocol choices(String name, String title, String candidates, Supplier<Prepared> data, List<String> metrics) {
        return new Protocol(name, "choices", title, candidates, () -> List.of(data.get()), metrics);
    }

    private static Protocol ratings(String name, String title, IntFunction<Prepared> fold) {
        return new Protocol(
                name, "ratings", title, "full", () -> IntStream.range(0, 5).mapToObj(fold).toList(), List.of("rmse", "mae"));
    }

    String words() {
        return title + ", " + String.join(" / ", metrics);
    }

    List<Prepared> data() {
        return source.get();
    }
}
