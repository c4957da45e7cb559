// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tastemaker.model.Model;
import org.tastemaker.model.Models;
import org.tastemaker.model.Needs;
import org.tastemaker.model.PairCounts;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.published.SmallData;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// What comparing takes is told from the counts of the data.
class ComparisonNeedsTest {
    private static final int T = Part.TRAIN.code();
    private static final int V = Part.VALIDATION.code();
    private static final int E = Part.TEST.code();

    /// The size of MovieLens 20M, and of a shop with four million items that somebody has.
    private static final PairCounts.Extent FILMS = new PairCounts.Extent(26_744, 20_000_263, 1.9e10);

    private static final PairCounts.Extent SHOP = new PairCounts.Extent(4_000_000, 40_000_000, 5e9);

    /// A pair that occurs twice, rows of other parts, an item and a user without training rows.
    private static final Prepared DATA = SmallData.of(
            4, 6,
            new int[][] {
                {0, 1, T}, {2, 0, T}, {0, 1, T}, {0, 3, T}, {1, 1, T}, {0, 2, T}, {1, 4, E}, {1, 2, V}, {3, 1, E}, {2, 1, E}, {2, 3, E}
            },
            null, null);

    private static Optional<Needs> needs(String name, Prepared data, Map<String, String> given) {
        Model model = Models.installed().named(name);
        return model.outlook(() -> data).flatMap(outlook -> outlook.needs(Parameters.of(model.descriptor().parameters(), given), 2));
    }

    @Test
    void everyPairOfTheTrainingPartCountsOnce() {
        PairCounts found = PairCounts.of(DATA);
        assertThat(found.ofUser()).containsExactly(3, 1, 1, 0);
        assertThat(found.ofItem()).containsExactly(1, 2, 1, 1, 0, 0);
        assertThat(found.extent()).isEqualTo(new PairCounts.Extent(4, 5, 11));
        Prepared large = SmallData.twoTastes(300, 90, 40, 3);
        PairCounts expected = PairCounts.of(large.matrix(Part.TRAIN));
        assertThat(PairCounts.of(large).ofUser()).containsExactly(expected.ofUser());
        assertThat(PairCounts.of(large).ofItem()).containsExactly(expected.ofItem());
    }

    /// Users 1, 2 and 3 are tested; of what they had, item 1 has two users, item 2 one and item 0 one.
    @Test
    void listsAreMadeForUsersOfTheTestFromWhatTheyHadBefore() {
        assertThat(ListNeeds.Extent.of(DATA)).isEqualTo(new ListNeeds.Extent(4, 5, 3, 2 + 1 + 1));
        assertThat(needs("user-knn", DATA, Map.of()).orElseThrow().remarks())
                .containsExactly(new Needs.Remark("model.remark.lists.time", List.of(3)));
        assertThat(needs("user-knn", SmallData.of(1, 1, new int[][] {{0, 0, T}}, null, null), Map.of())).isEmpty();
    }

    @Test
    void timeGrowsWithTheMeetingsInRowsAndWithTheSquareOfTheItems() {
        ComparisonNeeds films = ComparisonNeeds.of(Similarity.COSINE, 100, FILMS, 1);
        ComparisonNeeds longer = ComparisonNeeds.of(Similarity.COSINE, 100, new PairCounts.Extent(26_744, 20_000_263, 3.8e10), 1);
        assertThat(longer.seconds() / films.seconds()).isBetween(1.9, 2.0);
        ComparisonNeeds shop = ComparisonNeeds.of(Similarity.COSINE, 1, SHOP, 1);
        ComparisonNeeds twice = ComparisonNeeds.of(Similarity.COSINE, 1, new PairCounts.Extent(8_000_000, 40_000_000, 5e9), 1);
        assertThat(twice.seconds() / shop.seconds()).isBetween(3.9, 4.0);
        assertThat(ComparisonNeeds.of(Similarity.COSINE, 1, SHOP, 4).seconds()).isCloseTo(shop.seconds() / 4, within(1e-6));
    }

    @Test
    void whatIsLongNamesWhatCanBeDoneAndNothingElseDoes() {
        assertThat(ComparisonNeeds.of(Similarity.COSINE, 100, FILMS, 2).needs().remarks()).isEmpty();
        // one neighbour of each fits into any memory
        assertThat(ComparisonNeeds.of(Similarity.COSINE, 1, SHOP, 2).needs().remarks())
                .containsExactly(new Needs.Remark("model.remark.comparing.long", List.of("ials, bpr")));
        assertThat(ComparisonNeeds.of(Similarity.PEARSON, 20, SHOP, 2).needs().remarks()).containsExactly(
                new Needs.Remark("model.remark.comparing.long", List.of("svd, svdpp")),
                new Needs.Remark("model.remark.comparing.quicker", List.of(SimilarChoicesFit.most(4_000_000))));
        assertThat(SimilarChoicesFit.fits(4_000_000, SimilarChoicesFit.most(4_000_000))).isTrue();
        assertThat(ComparisonNeeds.of(Similarity.COSINE, 0, SHOP, 2).needs().remarks()).hasSize(2);
        ListNeeds.Extent many = new ListNeeds.Extent(2_000_000, 50_000_000, 2_000_000, 1e11);
        assertThat(ListNeeds.of(Similarity.COSINE, 100, many, 2).orElseThrow().needs().remarks()).hasSize(2);
        assertThat(ListNeeds.of(Similarity.COSINE, 0, many, 2).orElseThrow().needs().remarks()).hasSize(3);
    }

    @Test
    void itemsThatMeetAreKeptAndNeedMemory() {
        long few = ComparisonNeeds.of(Similarity.COSINE, 100, FILMS, 2).bytes();
        long all = ComparisonNeeds.of(Similarity.COSINE, 0, FILMS, 2).bytes();
        // a float and a number for each pair of items, twice while they are put together
        assertThat(all - few).isBetween(10_000_000_000L, 12_000_000_000L);
    }

    @Test
    void aSmallDataSetTakesNoTime() {
        Prepared small = SmallData.twoTastes(300, 90, 40, 3);
        for (String name : List.of("item-knn", "sar", "user-knn")) {
            assertThat(needs(name, small, Map.of()).orElseThrow().seconds()).as(name).isLessThan(.1);
            assertThat(needs(name, small, Map.of()).orElseThrow().problem()).as(name).isNull();
        }
        assertThat(IntStream.of(PairCounts.of(small).ofItem()).sum()).isEqualTo(small.matrix(Part.TRAIN).cells());
    }
}
