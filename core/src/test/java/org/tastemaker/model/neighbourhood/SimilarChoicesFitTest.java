// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

/// Against the fit that compares each item with each, row by row.
class SimilarChoicesFitTest {
    private static final int USERS = 300;
    private static final int ITEMS = 120;

    private static TaskContext threads(int threads) {
        return new TaskContext(TaskListener.SILENT, new Cancellation(), threads);
    }

    /// Popular items and hardly chosen ones, and some that nobody chose.
    private static InteractionMatrix items() {
        RandomGenerator chance = new RandomStreams(3).stream("choices");
        int[][] rows = new int[4000][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = new int[] {chance.nextInt(USERS), (int) ((ITEMS - 3) * Math.pow(chance.nextDouble(), 2)), Part.TRAIN.code()};
        }
        return SmallData.of(USERS, ITEMS, rows, null, null).matrix(Part.TRAIN).transposed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cosine", "jaccard", "tfidf", "bm25"})
    void theNearestAreThoseOfTheFitRowByRow(String word) {
        Similarity similarity = Similarity.named(word);
        InteractionMatrix items = items();
        InteractionMatrix rows = Weighting.of(similarity, items, false).of(items);
        for (double shrinkage : new double[] {0, 7}) {
            for (int neighbours : new int[] {1, 10, 100}) {
                SimilarItems expected =
                        new SimilarItemsFit(Comparison.of(similarity, shrinkage, rows, rows.transposed()), neighbours).fit(threads(1));
                SimilarItems one = new SimilarChoicesFit(similarity, shrinkage, rows, neighbours).fit(threads(1));
                SimilarItems three = new SimilarChoicesFit(similarity, shrinkage, rows, neighbours).fit(threads(3));
                assertThat(one.offset()).isEqualTo(expected.offset());
                assertThat(one.item()).isEqualTo(expected.item());
                for (int n = 0; n < one.similarity().length; n++) {
                    assertThat(one.similarity()[n]).isCloseTo(expected.similarity()[n], within(1e-6f));
                }
                assertThat(three.item()).isEqualTo(one.item());
                assertThat(three.similarity()).isEqualTo(one.similarity());
            }
        }
    }
}
