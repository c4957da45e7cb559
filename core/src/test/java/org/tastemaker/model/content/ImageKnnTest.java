// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tastemaker.model.content.Catalogue.scores;
import static org.tastemaker.model.content.Catalogue.texts;
import static org.tastemaker.model.content.Catalogue.trained;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.Pictures;
import org.tastemaker.data.Role;
import org.tastemaker.model.Recommender;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.published.SmallData;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskListener;

class ImageKnnTest {
    private static final int T = Part.TRAIN.code();
    private static final int RED = 0xFFC02020;
    private static final int DARKER_RED = 0xFFB01818;
    private static final int BLUE = 0xFF2020C0;
    private static final Offset<Float> CLOSE = Offset.offset(1e-5f);

    private static Prepared data(int items) {
        return Catalogue.withItems(
                SmallData.of(1, items, new int[][] {{0, 0, T}}, null, null), texts("picture", Role.IMAGE, new String[items]));
    }

    private static Pictures pictures(byte[]... bytes) {
        return item -> Optional.ofNullable(bytes[item]);
    }

    private static float[] like(String line, byte[]... bytes) {
        Recommender recommender = trained(line, data(bytes.length), pictures(bytes), TaskListener.SILENT, 2);
        return scores(recommender, bytes.length, -1, 0);
    }

    @Test
    void picturesOfOneColourAreAlike() {
        float[] scores = like("image-knn alpha=0", Drawn.png(RED, 0), Drawn.png(DARKER_RED, 0), Drawn.png(BLUE, 0), Drawn.png(BLUE, 1));
        assertThat(scores[1]).isCloseTo(1f, CLOSE);
        assertThat(scores[2]).isZero();
        assertThat(scores[3]).isZero();
    }

    @Test
    void picturesWithEdgesInOneDirectionAreAlike() {
        float[] scores = like("image-knn alpha=10", Drawn.png(RED, 1), Drawn.png(RED, 2), Drawn.png(BLUE, 1), Drawn.png(BLUE, 2));
        assertThat(scores[2]).isGreaterThan(.5f);
        assertThat(scores[1]).isLessThan(.1f);
        assertThat(scores[3]).isLessThan(.1f);
    }

    @Test
    void sharesAreCountedByHand() {
        BufferedImage half = Drawn.picture(0xFFFF0000, 1);
        PictureFeatures features = PictureFeatures.of(half);
        float[] colours = features.colours();
        // red: the first hue, full, bright; white: the lightest grey
        assertThat(colours[5]).isCloseTo((float) Math.sqrt(.5), CLOSE);
        assertThat(colours[PictureFeatures.COLOURS - 1]).isCloseTo((float) Math.sqrt(.5), CLOSE);
        // lightness changes from top to bottom alone: the direction in the middle of each field
        for (int k = 0; k < PictureFeatures.EDGES; k++) {
            if (k % PictureFeatures.DIRECTIONS != PictureFeatures.DIRECTIONS / 2) {
                assertThat(features.edges()[k]).isZero();
            }
        }
        double squares = 0;
        for (float edge : features.edges()) {
            squares += edge * edge;
        }
        assertThat(squares).isCloseTo(1, Offset.offset(1e-5));
        assertThat(PictureFeatures.of(Drawn.picture(0x00FF0000, 0)).colours()[PictureFeatures.COLOURS - 1]).isEqualTo(1f);
    }

    @Test
    void aSmallerCopyInAnotherFormatLooksTheSame() {
        BufferedImage large = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 480; y++) {
            for (int x = 0; x < 640; x++) {
                large.setRGB(x, y, x / 80 % 2 == 0 ? RED : BLUE);
            }
        }
        float[] scores = like(
                "image-knn", Drawn.bytes(large, "png"), Drawn.bytes(large, "jpeg"), Drawn.png(BLUE, 1), Drawn.png(RED, 0));
        assertThat(scores[1]).isGreaterThan(.9f);
        assertThat(scores[2]).isLessThan(.2f);
    }

    @Test
    void missingAndUnreadablePicturesAreToldAndLikeNoOther() {
        Catalogue.Told told = new Catalogue.Told();
        byte[] broken = Arrays.copyOf(Drawn.png(RED, 1), 60);
        Recommender recommender = trained(
                "image-knn", data(6),
                pictures(Drawn.png(RED, 0), Drawn.png(DARKER_RED, 0), null, broken, new byte[] {1, 2, 3}, Drawn.png(BLUE, 1)), told, 1);
        assertThat(told.lines).containsExactlyInAnyOrder(
                "model.log.image-knn.missing [1, 2]", "model.log.image-knn.unreadable [2, 3, 4]");
        float[] scores = scores(recommender, 6, -1, 0, 2, 3);
        assertThat(List.of(scores[2], scores[3], scores[4])).containsOnly(0f);
        assertThat(scores[1]).isPositive();
    }

    @Test
    void withoutPicturesItSaysWhatToDo() {
        Prepared bare = SmallData.of(1, 1, new int[][] {{0, 0, T}}, null, null);
        assertThatThrownBy(() -> trained("image-knn", bare)).isInstanceOf(ProblemException.class).hasMessageContaining("role image");
        assertThatThrownBy(() -> trained("image-knn", data(2)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no picture that can be read")
                .hasMessageContaining("import again");
    }

    @Test
    void equalPicturesGiveFiniteScores() {
        assertThat(like("image-knn", Drawn.png(RED, 0), Drawn.png(RED, 0))).containsExactly(1e-3f, 0f);
    }
}
