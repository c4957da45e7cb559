// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tastemaker.published.SmallData;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.task.TaskContext;

class SimilarItemsFitTest {
    private static double similarity(SimilarItems similar, int i, int j) {
        for (int p = similar.offset()[i]; p < similar.offset()[i + 1]; p++) {
            if (similar.item()[p] == j) {
                return similar.similarity()[p];
            }
        }
        return 0;
    }

    @Test
    void similaritiesAreWhatTheFormulasSay() {
        int t = Part.TRAIN.code();
        int[][] rows = {{0, 0, t}, {0, 1, t}, {1, 0, t}, {1, 1, t}, {2, 0, t}, {2, 2, t}};
        InteractionMatrix pairs = SmallData.of(3, 3, rows, null, null).matrix(Part.TRAIN);
        SimilarItems cosine = new SimilarItemsFit(pairs, Similarity.named("cosine", 0), 0).fit(TaskContext.quiet());
        assertThat(similarity(cosine, 0, 1)).isCloseTo(2 / Math.sqrt(6), within(1e-6));
        assertThat(similarity(cosine, 0, 2)).isCloseTo(1 / Math.sqrt(3), within(1e-6));
        assertThat(similarity(cosine, 1, 2)).isZero();
        SimilarItems shrunk = new SimilarItemsFit(pairs, Similarity.named("cosine", 4), 0).fit(TaskContext.quiet());
        assertThat(similarity(shrunk, 0, 1)).isCloseTo(2 / (Math.sqrt(6) + 4), within(1e-6));
        SimilarItems jaccard = new SimilarItemsFit(pairs, Similarity.named("jaccard", 0), 0).fit(TaskContext.quiet());
        assertThat(similarity(jaccard, 0, 1)).isCloseTo(2 / 3., within(1e-6));
    }

    @Test
    void similarityIsSymmetricAndTheNearestAreKept() {
        InteractionMatrix pairs = SmallData.twoTastes(70, 40, 12, 9).matrix(Part.TRAIN);
        Similarity cosine = Similarity.named("cosine", 1);
        SimilarItems all = new SimilarItemsFit(pairs, cosine, 0).fit(TaskContext.quiet());
        SimilarItems five = new SimilarItemsFit(pairs, cosine, 5).fit(TaskContext.quiet());
        for (int i = 0; i < all.items(); i++) {
            assertThat(similarity(all, i, i)).isZero();
            for (int j = 0; j < all.items(); j++) {
                assertThat(similarity(all, i, j)).isEqualTo(similarity(all, j, i));
            }
            int kept = five.offset()[i + 1] - five.offset()[i];
            assertThat(kept).isEqualTo(Math.min(5, all.offset()[i + 1] - all.offset()[i]));
            for (int n = 0; n < kept; n++) {
                assertThat(five.item()[five.offset()[i] + n]).isEqualTo(all.item()[all.offset()[i] + n]);
            }
        }
    }
}
