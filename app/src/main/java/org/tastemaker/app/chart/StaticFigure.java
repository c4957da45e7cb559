// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.task.Tasks;

/// A picture that is drawn away from the window's thread, anew when its size, its data or the theme change.
public final class StaticFigure extends ChartSurface {
    /// The figure is drawn sharper than the screen mostly is, for what is saved and enlarged.
    private static final double SHARPNESS = 2;

    private final Tasks tasks;
    private final String name;
    private final ImageView view = new ImageView();
    private @Nullable Drawing drawing;
    private List<List<String>> numbers = List.of(List.of());

    /// What a figure is drawn in.
    ///
    /// @param width in pixels of the window
    /// @param height in pixels of the window
    /// @param scale pixels of the picture for one of the window
    /// @param series colours of the data, in order
    public record Sheet(
            double width, double height, double scale, Color text, Color muted, Color grid, Color ground, Color selected,
            List<Color> series) {
        public Sheet {
            series = List.copyOf(series);
        }
    }

    /// Draws the picture; not on the window's thread.
    @FunctionalInterface
    public interface Drawing {
        Image draw(Sheet sheet);
    }

    /// @param name name of the work in the background
    public StaticFigure(Tasks tasks, String name) {
        this.tasks = tasks;
        this.name = name;
        view.setMouseTransparent(true);
        view.setSmooth(true);
        getChildren().add(view);
    }

    /// @param newDrawing draws the figure; null for none
    /// @param newNumbers the numbers behind it, a header first
    public void show(@Nullable Drawing newDrawing, List<List<String>> newNumbers) {
        drawing = newDrawing;
        numbers = newNumbers.stream().map(List::copyOf).toList();
        redraw();
    }

    @Override
    void paint(Pen pen, double width, double height) {
        Drawing wanted = drawing;
        if (wanted == null) {
            tasks.cancel(name);
            view.setImage(null);
            return;
        }
        Sheet sheet = new Sheet(
                width, height, Math.max(SHARPNESS, outputScale()), text(), muted(), grid(), ground(), selected(),
                IntStream.range(0, 6).mapToObj(this::series).toList());
        tasks.compute(name, cancellation -> wanted.draw(sheet), image -> {
            view.setImage(image);
            view.setFitWidth(sheet.width());
            view.setFitHeight(sheet.height());
        }, failure -> {
            view.setImage(null);
            throw new IllegalStateException("the figure " + name + " could not be drawn", failure);
        });
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }

    /// @return whether the picture is there
    public boolean isDrawn() {
        return view.getImage() != null;
    }

    @Nullable Image picture() {
        return view.getImage();
    }

    @Override
    public boolean isBitmap() {
        return true;
    }

    @Override
    public Optional<String> svg() {
        return Optional.empty();
    }

    @Override
    public List<List<String>> table() {
        return numbers;
    }
}
