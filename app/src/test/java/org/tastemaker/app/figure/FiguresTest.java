// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.chart.StaticFigure;

class FiguresTest {
    private static StaticFigure.Sheet sheet(Color series) {
        return new StaticFigure.Sheet(
                300, 160, 2, Color.BLACK, Color.GRAY, Color.LIGHTGRAY, Color.WHITE, Color.LIGHTBLUE,
                Collections.nCopies(6, series));
    }

    private static BoxFigure boxes() {
        return new BoxFigure(List.of(
                new BoxFigure.Group("one", new double[] {1, 2, 3, 4, 5}),
                new BoxFigure.Group("影音", new double[] {2, 3, 3, 3, 4, 20})), false);
    }

    /// @return pixels of about this colour that are not transparent
    private static int count(Image image, Color colour) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color seen = image.getPixelReader().getColor(x, y);
                count += seen.getOpacity() > 0.9 && Math.abs(seen.getRed() - colour.getRed()) < 0.02
                        && Math.abs(seen.getGreen() - colour.getGreen()) < 0.02
                        && Math.abs(seen.getBlue() - colour.getBlue()) < 0.02 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void aFigureIsAsSharpAsAskedAndHasNoGroundOfItsOwn() {
        Image image = boxes().draw(sheet(Color.RED));
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(320);
        assertThat(image.getPixelReader().getColor(1, 1).getOpacity()).isZero();
        assertThat(count(image, Color.WHITE)).isZero();
    }

    @Test
    void boxesHaveTheColourOfTheTheme() {
        assertThat(count(boxes().draw(sheet(Color.RED)), Color.RED)).isGreaterThan(300);
        assertThat(count(boxes().draw(sheet(Color.LIME)), Color.LIME)).isGreaterThan(300);
        assertThat(count(boxes().draw(sheet(Color.LIME)), Color.RED)).isZero();
    }

    @Test
    void aScreePlotHasTheColoursOfTheTheme() {
        Image image = new ScreeFigure(new double[] {.5, .3, .1, .05}).draw(sheet(Color.LIME));
        assertThat(count(image, Color.LIME)).isGreaterThan(300);
        assertThat(count(image, Color.LIGHTBLUE)).isGreaterThan(1000);
        assertThat(count(image, Color.BLUE)).isZero();
    }

    @Test
    void aLongNameIsBrokenOrCut() {
        java.awt.FontMetrics metrics = SmilePainter.metrics("Sound and image");
        assertThat(BoxFigure.lines("Sound and image", 200, metrics)).containsExactly("Sound and image");
        assertThat(BoxFigure.lines("Sound and image", 60, metrics)).containsExactly("Sound and", "image");
        assertThat(BoxFigure.lines("Photographs", 30, metrics).getFirst()).endsWith("…");
    }
}
