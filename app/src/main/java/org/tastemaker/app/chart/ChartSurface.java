// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleConverter;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.tastemaker.app.export.Exportable;

/// A canvas as large as its room whose colours come from the style sheet, so that it follows the
/// theme. Subclasses draw with a [Pen] and are asked again when size, colours or data change.
abstract class ChartSurface extends Region implements Exportable {
    private static final List<String> NAMES = List.of(
            "-tm-s1", "-tm-s2", "-tm-s3", "-tm-s4", "-tm-s5", "-tm-s6", "-tm-text", "-tm-muted", "-tm-grid",
            "-tm-axis", "-tm-ground", "-tm-overlay", "-tm-danger", "-tm-selected");
    private static final List<CssMetaData<? extends Styleable, ?>> CSS = metaData();

    private final List<SimpleStyleableObjectProperty<Color>> colours = new ArrayList<>();
    private final Canvas canvas = new Canvas();
    private boolean dirty = true;

    ChartSurface() {
        getStyleClass().add("chart");
        for (int i = 0; i < NAMES.size(); i++) {
            @SuppressWarnings("unchecked")
            CssMetaData<? extends Styleable, Color> data =
                    (CssMetaData<? extends Styleable, Color>) CSS.get(CSS.size() - NAMES.size() + i);
            SimpleStyleableObjectProperty<Color> colour =
                    new SimpleStyleableObjectProperty<>(data, this, NAMES.get(i), Color.GRAY);
            colour.addListener((property, before, now) -> redraw());
            colours.add(colour);
        }
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setPrefSize(320, 200);
    }

    /// Draws everything.
    abstract void paint(Pen pen, double width, double height);

    /// Asks for drawing again with the next pulse, however often it is asked.
    final void redraw() {
        dirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, snapSizeX(getWidth()));
        double height = Math.max(1, snapSizeY(getHeight()));
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            dirty = true;
        }
        if (dirty) {
            dirty = false;
            canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
            paint(new CanvasPen(canvas.getGraphicsContext2D()), width, height);
        }
    }

    /// @param index from 0; after six the colours repeat, and dashes tell them apart
    final Color series(int index) {
        return colours.get(Math.floorMod(index, 6)).get();
    }

    final double[] dashes(int index) {
        return index < 6 ? new double[0] : index < 12 ? new double[] {6, 4} : new double[] {2, 3};
    }

    final Color text() {
        return colours.get(6).get();
    }

    final Color muted() {
        return colours.get(7).get();
    }

    final Color grid() {
        return colours.get(8).get();
    }

    final Color axis() {
        return colours.get(9).get();
    }

    final Color ground() {
        return colours.get(10).get();
    }

    final Color overlay() {
        return colours.get(11).get();
    }

    final Color danger() {
        return colours.get(12).get();
    }

    final Color selected() {
        return colours.get(13).get();
    }

    @Override
    public final Node node() {
        return this;
    }

    @Override
    public Optional<String> svg() {
        SvgPen pen = new SvgPen(getWidth(), getHeight(), ground());
        paint(pen, getWidth(), getHeight());
        return Optional.of(pen.document());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS;
    }

    private static List<CssMetaData<? extends Styleable, ?>> metaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        for (int i = 0; i < NAMES.size(); i++) {
            int index = i;
            all.add(new CssMetaData<ChartSurface, Color>(NAMES.get(i), StyleConverter.getColorConverter(), Color.GRAY) {
                @Override
                public boolean isSettable(ChartSurface chart) {
                    return !((Property<?>) getStyleableProperty(chart)).isBound();
                }

                @Override
                public StyleableProperty<Color> getStyleableProperty(ChartSurface chart) {
                    return chart.colours.get(index);
                }
            });
        }
        return List.copyOf(all);
    }
}
