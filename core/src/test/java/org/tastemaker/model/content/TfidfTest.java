// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tastemaker.model.content.Catalogue.scores;
import static org.tastemaker.model.content.Catalogue.texts;
import static org.tastemaker.model.content.Catalogue.trained;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.Pictures;
import org.tastemaker.data.Role;
import org.tastemaker.explain.Explainer;
import org.tastemaker.explain.Explanation;
import org.tastemaker.model.Popularity;
import org.tastemaker.model.Recommender;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.published.SmallData;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

class TfidfTest {
    private static final int T = Part.TRAIN.code();
    /// Popularity adds up to a thousandth; these tests are of what else there is.
    private static final Offset<Float> BESIDE_POPULARITY = Offset.offset((float) Popularity.MOST + 1e-5f);
    private static final Offset<Float> CLOSE = Offset.offset(1e-5f);

    private static Prepared four(float[] rating) {
        return Catalogue.withItems(
                SmallData.of(2, 4, new int[][] {{0, 0, T}, {0, 2, T}, {1, 1, T}}, rating, null),
                texts("about", Role.TEXT, "red red apple", "red pear", "green apple", "blue"));
    }

    /// With n = 4: df of red and apple is 2, of all others 1.
    @Test
    void scoresAreThoseOfACalculationByHand() {
        double two = Math.log(5.0 / 3);
        double one = Math.log(5.0 / 2);
        double red = (1 + Math.log(2)) * two;
        double first = Math.hypot(red, two);
        double second = Math.hypot(two, one);
        double third = Math.hypot(one, two);

        float[] scores = scores(trained("tfidf support=1", four(null)), 4, -1, 0);
        assertThat(scores[0]).isCloseTo(1f, BESIDE_POPULARITY);
        assertThat(scores[1]).isCloseTo((float) (red * two / first / second), BESIDE_POPULARITY);
        assertThat(scores[2]).isCloseTo((float) (two * two / first / third), BESIDE_POPULARITY);
        assertThat(scores[3]).isEqualTo(0f);
    }

    @Test
    void withoutDampingAWordThatStandsThereTwiceCountsTwice() {
        double two = Math.log(5.0 / 3);
        double one = Math.log(5.0 / 2);
        float[] scores = scores(trained("tfidf support=1 sublinear=false", four(null)), 4, -1, 0);
        assertThat(scores[1])
                .isCloseTo((float) (2 * two * two / Math.hypot(2 * two, two) / Math.hypot(two, one)), BESIDE_POPULARITY);
    }

    /// Only red and apple have two items: of the second only red is left, so it is (1, 0).
    @Test
    void termsOfTooFewItemsDoNotCount() {
        double red = 1 + Math.log(2);
        float[] scores = scores(trained("tfidf support=2", four(null)), 4, -1, 1);
        assertThat(scores[0]).isCloseTo((float) (red / Math.hypot(red, 1)), BESIDE_POPULARITY);
        assertThat(scores[2]).isCloseTo(0f, BESIDE_POPULARITY);
    }

    @Test
    void whatAUserDislikedSpeaksAgainstItsLike() {
        Recommender recommender = trained("tfidf support=1 rating-weights=true", four(new float[] {1, 5, 3}));
        float[] scores = scores(recommender, 4, 0, 0, 2);
        assertThat(scores[1]).isNegative();
        assertThat(scores(recommender, 4, -1, 0, 2)[1]).isPositive();
    }

    @Test
    void aLevelIsNoWordAndColumnsCanBeChosen() {
        Prepared data = Catalogue.withItems(
                SmallData.of(1, 3, new int[][] {{0, 0, T}}, null, null),
                texts("title", Role.TITLE, "drama one", "other", "drama two"),
                Catalogue.categories("genre", List.of("drama", "comedy"), 0, 0, 1));
        float[] byTitle = scores(trained("tfidf attributes=title", data), 3, -1, 0);
        assertThat(byTitle[2]).isCloseTo(1f, CLOSE);
        assertThat(byTitle[1]).isZero();
        float[] byGenre = scores(trained("tfidf attributes=genre", data), 3, -1, 0);
        assertThat(byGenre[1]).isCloseTo(1f, CLOSE);
        assertThat(byGenre[2]).isZero();
        assertThatThrownBy(() -> trained("tfidf attributes=colour", data))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("colour")
                .hasMessageContaining("title, genre");
    }

    /// With n = 3 the pair both have weighs ln(4/3), each of the others ln(4/2): three of the first, two of the second.
    @Test
    void chineseTextsAreCompared() {
        double both = Math.log(4.0 / 3);
        double one = Math.log(4.0 / 2);
        Prepared data = Catalogue.withItems(
                SmallData.of(1, 3, new int[][] {{0, 0, T}}, null, null),
                texts("title", Role.TITLE, "高性能相机", "小型相机", "音乐耳机"));
        float[] scores = scores(trained("tfidf support=1", data), 3, -1, 0);
        assertThat(scores[1])
                .isCloseTo((float) (both * both / Math.sqrt((both * both + 3 * one * one) * (both * both + 2 * one * one))), CLOSE);
        assertThat(scores[2]).isZero();
    }

    @Test
    void anItemThatNobodyHasYetIsPlacedByItsText() {
        float[] scores = scores(trained("tfidf support=1", four(null)), 4, -1, 1);
        assertThat(scores[0]).isGreaterThan(scores[2]);
        assertThat(scores[3]).isFinite().isZero();
    }

    @Test
    void someoneWithoutHistoryGetsWhatIsPopular() {
        float[] scores = scores(trained("tfidf", four(null)), 4, -1);
        assertThat(scores).containsExactly(1e-3f, 1e-3f, 1e-3f, 0f);
    }

    @Test
    void reasonsAddUpToTheScore() {
        Prepared data = four(null);
        Recommender recommender = trained("tfidf support=1", data);
        Explanation explanation = Explainer.of(recommender, data).leaveOneOut(0, 1);
        double sum = explanation.reasons().stream().mapToDouble(Explanation.Reason::weight).sum();
        assertThat((float) sum).isCloseTo(scores(recommender, 4, 0, 0, 2)[1] - scores(recommender, 4, 0)[1], CLOSE);
        assertThat(explanation.fidelity()).isGreaterThan(.9999);
    }

    @Test
    void itemsWithoutTermsAreToldOf() {
        Catalogue.Told told = new Catalogue.Told();
        Prepared empty = Catalogue.withItems(
                SmallData.of(1, 2, new int[][] {{0, 0, T}}, null, null), texts("about", Role.TEXT, null, null));
        Recommender recommender = trained("tfidf", empty, Pictures.NONE, told, 1);
        assertThat(told.lines).containsExactly("model.log.tfidf.without [2, 2]");
        assertThat(scores(recommender, 2, 0, 0)).containsExactly(1e-3f, 0f);
    }

    @Test
    void withoutTextItSaysWhatToDo() {
        Prepared bare = SmallData.of(1, 1, new int[][] {{0, 0, T}}, null, null);
        assertThatThrownBy(() -> trained("tfidf", bare))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Import a table of items")
                .hasMessageContaining("item-knn");
        assertThatThrownBy(() -> trained("tfidf rating-weights=true", four(null))).hasMessageContaining("learns from ratings");
    }

    @Test
    void equalRatingsLeaveWhatIsPopular() {
        Recommender recommender = trained("tfidf rating-weights=true", four(new float[] {3, 3, 3}));
        assertThat(scores(recommender, 4, 0, 0, 2)).containsExactly(scores(recommender, 4, -1), CLOSE);
    }
}
