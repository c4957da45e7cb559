// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tastemaker.text.Texts;

class KnownTest {
    private static final List<String> MODELS = List.of("random", "popular", "item-knn", "user-knn", "ease", "ials", "svd", "svdpp", "slope-one");

    @Test
    void nearNamesAreOffered() {
        assertThat(Known.of("itemknn", MODELS).near()).containsExactly("item-knn");
        assertThat(Known.of("Item_KNN", MODELS).near()).containsExactly("item-knn");
        assertThat(Known.of("esae", MODELS).near()).containsExactly("ease");
        assertThat(Known.of("popularity", MODELS).near()).containsExactly("popular");
        assertThat(Known.of("slope", MODELS).near()).containsExactly("slope-one");
        assertThat(Known.of("transformer", MODELS).near()).isEmpty();
        assertThat(Known.of("", MODELS).near()).isEmpty();
    }

    @Test
    void theNearestStandsFirst() {
        assertThat(Known.of("svdp", MODELS).near()).containsExactly("svd", "svdpp");
    }

    @Test
    void distancesAsWorkedOutByHand() {
        assertThat(Known.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Known.distance("ab", "ba")).isEqualTo(1);
        assertThat(Known.distance("", "abc")).isEqualTo(3);
        assertThat(Known.distance("abc", "abc")).isZero();
    }

    @Test
    void theTextListsAllAndAsksForTheNearOnes() {
        ProblemException problem =
                new ProblemException(ProblemKind.USAGE, "model.problem.unknown", "esae", Known.of("esae", MODELS));
        assertThat(problem.describe(Texts.of(Locale.ENGLISH)))
                .contains("random, popular").endsWith("Did you mean: ease?");
        assertThat(problem.describe(Texts.of(Locale.SIMPLIFIED_CHINESE))).contains("ease").contains("。是否").endsWith("？");
    }
}
