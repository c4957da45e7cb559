// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import static org.tastemaker.published.Protocol.BEAUTY;
import static org.tastemaker.published.Protocol.GIVEN_FOLDS;
import static org.tastemaker.published.Protocol.GOWALLA;
import static org.tastemaker.published.Protocol.NCF;
import static org.tastemaker.published.Protocol.OTHER_FOLDS;
import static org.tastemaker.published.Protocol.RANDOM_FOLDS;
import static org.tastemaker.published.Protocol.SASREC;
import static org.tastemaker.published.Protocol.STRATIFIED_CHOICES;
import static org.tastemaker.published.Protocol.STRATIFIED_RATINGS;
import static org.tastemaker.published.Row.quick;
import static org.tastemaker.published.Row.slow;

import java.util.List;
import java.util.stream.Stream;

/// The rows of docs/accuracy.md, in their order.
final class AccuracyRows {
    /// 3.3 GB of memory beside a heap of 6 GB, and ten minutes of two processors: all 40,981 items of Gowalla.
    private static final String EASE_ON_GOWALLA = "ease lambda=80 item-limit=0";

    private AccuracyRows() {}

    static List<Row> all() {
        return Stream.concat(choices().stream(), ratings().stream()).toList();
    }

    private static List<Row> choices() {
        return List.of(
                quick(GOWALLA, "popular").measured(4, .0416, .0317).within(2e-4),
                slow(GOWALLA, "gf-cf factors=256 alpha=0.3").published(4, .1849, .1518).measured(5, .18495, .15184).within(6e-4),
                slow(GOWALLA, EASE_ON_GOWALLA + " neighbours=5000").published(4, .1765, .1467).within(1e-3),
                slow(GOWALLA, EASE_ON_GOWALLA).called("the 488 weights of each item that fit are kept").above(.170, .140),
                slow(
                        GOWALLA,
                        "bpr factors=64 epochs=160 learning-rate=0.1 regularization=0.01 deviation=0.1 optimizer=adagrad item-bias=false")
                        .published(4, .1627, .1378).above(.138, .114),
                quick(NCF, "popular").measured(4, .4530, .2537).within(1.5e-3),
                quick(NCF, "ease lambda=1000").measured(4, .7177, .4509).within(4e-4),
                quick(NCF, "ials").called("64 factors").measured(4, .7199, .4442).within(8e-3),
                slow(NCF, "ials factors=192").measured(4, .7310, .4540).within(8e-3),
                // tells the scaling by n + alpha0 N from one by n alone
                quick(NCF, "ials regularization=0.03").called("tells the scaling").measured(3, .572, .329).within(1e-2),
                quick(SASREC, "popular").measured(4, .0363, .0178).within(4e-4),
                quick(SASREC, "item-knn neighbours=0").measured(4, .0704, .0365).within(4e-4),
                quick(SASREC, "ease lambda=500").measured(4, .1099, .0544).within(4e-4),
                quick(SASREC, "item-knn similarity=bm25 neighbours=0"),
                slow(SASREC, "slim"),
                // by how equal counts are ordered
                quick(BEAUTY, "popular").measuredBetween(4, List.of(.0130, .0059), List.of(.0141, .0063)).within(2e-4),
                quick(BEAUTY, "item-knn neighbours=0").measured(4, .0643, .0376).within(4e-4),
                slow(BEAUTY, "ease lambda=100").measured(4, .0781, .0434).within(4e-4),
                slow(BEAUTY, "slim alpha=0.005"),
                // another split by chance: users differ by more between splits than the four figures are exact
                quick(STRATIFIED_RATINGS, "sar rating-weights=true").published(4, .3825, .3308, .1764).within(8e-3),
                quick(STRATIFIED_CHOICES, "bpr").published(4, .4420, .3882, .2125).within(2e-2, 1.5e-2, 1e-2),
                quick(STRATIFIED_CHOICES, "warp").above(.425),
                quick(STRATIFIED_CHOICES, "fm").above(.440));
    }

    /// Published with the defaults of Surprise on folds by chance of its own, so a band.
    private static List<Row> ratings() {
        return List.of(
                quick(GIVEN_FOLDS, "bias").measured(4, .9457, .7499).within(3e-4),
                quick(RANDOM_FOLDS, "bias").published(3, .944, .748).within(1.5e-3),
                quick(RANDOM_FOLDS, "user-knn similarity=msd neighbours=40").called("k-NN").published(3, .980, .774).within(2.5e-3),
                quick(RANDOM_FOLDS, "user-knn similarity=msd neighbours=40 baseline=true").called("k-NN Baseline")
                        .published(3, .931, .733).within(2.5e-3),
                quick(RANDOM_FOLDS, "slope-one").published(3, .946, .743).within(3.5e-3),
                quick(RANDOM_FOLDS, "user-knn similarity=pearson-baseline shrinkage=100 neighbours=40 baseline=true"),
                quick(RANDOM_FOLDS, "item-knn similarity=pearson-baseline shrinkage=100 neighbours=40 baseline=true"),
                quick(OTHER_FOLDS, "bias").published(3, .944, .748).within(4e-3, 5e-3),
                quick(OTHER_FOLDS, "svd").published(3, .934, .737).within(4e-3, 5e-3),
                quick(OTHER_FOLDS, "svdpp").published(3, .919, .721).within(4e-3, 5e-3),
                quick(OTHER_FOLDS, "nmf").published(3, .963, .758).within(4e-3, 5e-3),
                quick(OTHER_FOLDS, "als").below(.925),
                quick(OTHER_FOLDS, "fm loss=mse").below(.916));
    }
}
