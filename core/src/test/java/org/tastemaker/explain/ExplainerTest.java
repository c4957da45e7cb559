// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.model.ModelLine;
import org.tastemaker.model.Recommender;
import org.tastemaker.published.SmallData;
import org.tastemaker.recommend.RankedList;
import org.tastemaker.recommend.TopK;
import org.tastemaker.split.Prepared;
import org.tastemaker.text.Texts;

class ExplainerTest {
    private static final Prepared DATA = SmallData.twoTastes(120, 160, 90, 7);

    private static Recommender trained(String line) {
        return ModelLine.of(line).trained(DATA, 1, 1, 4);
    }

    /// Scores of item neighbours are sums over the history, so each weight is a similarity and the
    /// reasons keep exactly what they promise.
    @Test
    void leavingOneOutOfASumFindsItsTermsWithFullFidelity() {
        Recommender recommender = trained("item-knn neighbours=0");
        Explainer explainer = Explainer.of(recommender, DATA);
        RankedList list = TopK.of(recommender, DATA).list(3, 5);
        Explanation loo = explainer.explain(3, list.items()[0], "loo");
        Explanation near = explainer.explain(3, list.items()[0], "neighbours");
        assertThat(loo.fidelity()).isCloseTo(1, within(1e-3));
        assertThat(loo.reasons().getFirst().item()).isEqualTo(near.reasons().getFirst().item());
        assertThat(loo.reasons().getFirst().weight()).isCloseTo(near.reasons().getFirst().weight(), within(1e-4));
        assertThat(near.fidelity()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"popular", "bias", "item-knn", "ials", "svd", "svdpp", "nmf", "als", "bpr", "warp", "fm"})
    void everyModelGivesReasonsStrongestFirstWithinTheLimit(String name) {
        Recommender recommender = trained(name);
        Explainer explainer = Explainer.of(recommender, DATA);
        int item = TopK.of(recommender, DATA).list(0, 1).items()[0];
        for (String method : List.of("loo", "neighbours")) {
            Explanation found = explainer.explain(0, item, method);
            assertThat(found.reasons()).isNotEmpty().hasSizeLessThanOrEqualTo(Explainer.CONSIDERED);
            assertThat(found.reasons())
                    .isSortedAccordingTo((a, b) -> Double.compare(b.weight(), a.weight()));
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                String sentence = new ReasonSentence(Texts.of(locale), i -> "T" + i).of(found);
                assertThat(sentence).contains("T" + item).doesNotContain("explain.");
            }
        }
    }

    @Test
    void aLongHistoryIsCutAndSaysSo() {
        Recommender recommender = trained("item-knn");
        Explainer explainer = Explainer.of(recommender, DATA);
        int longest = 0;
        for (int u = 0; u < DATA.users(); u++) {
            boolean beyond = explainer.histories().of(u).items().length > Explainer.CONSIDERED;
            assertThat(explainer.isCut(u)).isEqualTo(beyond);
            longest = beyond ? u : longest;
        }
        assertThat(explainer.isCut(longest)).isTrue();
        int item = TopK.of(recommender, DATA).list(longest, 1).items()[0];
        assertThat(explainer.explain(longest, item, "loo").reasons()).hasSize(Explainer.CONSIDERED);
    }

    @Test
    void aSentenceNamesTheStrongestItems() {
        Explanation explanation = new Explanation(
                0,
                9,
                "loo",
                List.of(
                        new Explanation.Reason(1, .5),
                        new Explanation.Reason(2, .3),
                        new Explanation.Reason(3, .01),
                        new Explanation.Reason(4, -.2)),
                .9);
        assertThat(new ReasonSentence(Texts.of(Locale.ENGLISH), i -> "Item " + i).of(explanation))
                .isEqualTo("Item 9 is recommended because of Item 1 and Item 2.");
        assertThat(new ReasonSentence(Texts.of(Locale.SIMPLIFIED_CHINESE), i -> "物品" + i).of(explanation))
                .isEqualTo("推荐《物品9》，是因为历史中有《物品1》和《物品2》。");
    }

    @Test
    void anUnknownMethodIsToldPlainly() {
        Explainer explainer = Explainer.of(trained("popular"), DATA);
        assertThatThrownBy(() -> explainer.explain(0, 0, "magic")).hasMessageContaining("loo, neighbours");
    }
}
