// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.tastemaker.app.text.Numbers;

/// Curves that grow while one looks: light axes, names beside the curves, a crosshair with every
/// value, smoothing over a ghost of the raw curve, NaN as a triangle at the foot.
///
/// Keys: left and right move the crosshair, Escape hides it.
public final class CurveChart extends ChartSurface {
    /// How an axis counts.
    public enum Axis {
        LINEAR,
        /// In powers of 2.
        LOGARITHMIC,
        /// In powers of 10.
        DECADES
    }

    private static final double SMALL = 11;
    private final ObservableList<Curve> curves = FXCollections.observableArrayList();
    private final ObservableList<Note> notes = FXCollections.observableArrayList();
    private final ObjectProperty<Axis> axis = new SimpleObjectProperty<>(this, "axis", Axis.LINEAR);
    private final ObjectProperty<Axis> across = new SimpleObjectProperty<>(this, "across", Axis.LINEAR);
    private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing", 0);
    private final Pen ruler = new SvgPen(1, 1, Color.WHITE);
    private double cross = Double.NaN;
    private double plannedX = Double.NaN;
    private boolean marked;
    private String acrossName = "";
    private String upName = "";

    /// A remark at a place of the x axis, drawn as a dotted line.
    ///
    /// @param colour number of the series colour
    public record Note(double x, String text, int colour) {}

    public CurveChart() {
        curves.addListener((ListChangeListener<Curve>) change -> {
            curves.forEach(curve -> curve.onChange(changed -> refresh()));
            refresh();
        });
        notes.addListener((ListChangeListener<Note>) change -> redraw());
        axis.addListener((property, before, now) -> redraw());
        across.addListener((property, before, now) -> redraw());
        smoothing.addListener((property, before, now) -> redraw());
        setOnMouseMoved(this::follow);
        setOnMouseExited(event -> crossAt(Double.NaN));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                step(event.getCode() == KeyCode.RIGHT ? 1 : -1);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !Double.isNaN(cross)) {
                crossAt(Double.NaN);
                event.consume();
            }
        });
    }

    public ObservableList<Curve> curves() {
        return curves;
    }

    public ObservableList<Note> notes() {
        return notes;
    }

    /// @return how the upright axis counts
    public ObjectProperty<Axis> axisProperty() {
        return axis;
    }

    /// @return how the level axis counts
    public ObjectProperty<Axis> acrossProperty() {
        return across;
    }

    /// @param level name of the level axis, written below it
    /// @param upright name of the upright axis, written above it
    public void setNames(String level, String upright) {
        acrossName = level;
        upName = upright;
        redraw();
    }

    /// @param every whether each point has a mark, for curves of few points
    public void setMarked(boolean every) {
        marked = every;
        redraw();
    }

    /// @return weight of the past in the smoothed curve, 0 (raw) to .99
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /// @param x the last x that will come, such as the number of epochs; NaN if unknown
    public void setPlanned(double x) {
        plannedX = x;
        redraw();
    }

    private void refresh() {
        StringBuilder spoken = new StringBuilder();
        for (Curve curve : curves) {
            if (curve.size() > 0) {
                spoken.append(curve.name.getValue()).append(' ')
                        .append(Numbers.metric(curve.ys.getDouble(curve.size() - 1))).append(". ");
            }
        }
        setAccessibleHelp(spoken.toString());
        redraw();
    }

    private record Frame(Scale x, Scale y) {}

    /// Curves that reach the right edge leave room for their names.
    private double roomForNames(double highX) {
        double room = 10;
        for (Curve curve : curves) {
            if (curve.size() > 0 && curve.xs.getDouble(curve.size() - 1) > highX * 0.8) {
                room = Math.max(room, 14 + Math.min(90, ruler.widthOf(curve.name.getValue(), SMALL)));
            }
        }
        return Math.min(room, getWidth() * 0.3);
    }

    private Frame frame(double width, double height) {
        double lowX = Double.POSITIVE_INFINITY;
        double highX = Double.isNaN(plannedX) ? Double.NEGATIVE_INFINITY : plannedX;
        double lowY = Double.POSITIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            for (int i = 0; i < curve.size(); i++) {
                double x = curve.xs.getDouble(i);
                lowX = Math.min(lowX, x);
                highX = Math.max(highX, x);
                for (double y : curve.reach(i)) {
                    if (Double.isFinite(y) && (axis.get() == Axis.LINEAR || y > 0)) {
                        lowY = Math.min(lowY, y);
                        highY = Math.max(highY, y);
                    }
                }
            }
        }
        if (lowX > highX) {
            lowX = 0;
            highX = Double.isNaN(plannedX) ? 1 : plannedX;
        }
        if (lowY > highY) {
            lowY = axis.get() == Axis.LINEAR ? 0 : 0.1;
            highY = 1;
        }
        if (axis.get() == Axis.LINEAR && lowY > 0 && lowY < highY * 0.5) {
            lowY = 0;
        }
        Scale y = Scale.round(lowY, highY, height - (acrossName.isEmpty() ? 24 : 40), upName.isEmpty() ? 8 : 26, kind(axis.get()));
        double left = 36;
        double right = Math.max(left + 20, width - roomForNames(highX));
        if (across.get() != Axis.LINEAR) {
            return new Frame(Scale.round(lowX, highX, left, right, kind(across.get())), y);
        }
        lowX = lowX == 1 && highX >= 8 ? 0 : lowX;
        return new Frame(new Scale(lowX, highX > lowX ? highX : lowX + 1, left, right, Scale.Kind.LINEAR), y);
    }

    private static Scale.Kind kind(Axis axis) {
        return Scale.Kind.valueOf(axis.name());
    }

    @Override
    void paint(Pen pen, double width, double height) {
        Frame frame = frame(width, height);
        Scale x = frame.x();
        Scale y = frame.y();
        for (double tick : y.ticks()) {
            pen.line(x.from(), y.at(tick), x.to(), y.at(tick), grid(), 1);
            pen.text(y.label(tick), x.from() - 7, y.at(tick) + 4, muted(), SMALL, Pen.Anchor.END);
        }
        double foot = height - (acrossName.isEmpty() ? 7 : 23);
        if (!acrossName.isEmpty() || !upName.isEmpty()) {
            pen.text(upName, 2, 12, muted(), SMALL, Pen.Anchor.START);
            pen.text(acrossName, (x.from() + x.to()) / 2, height - 5, muted(), SMALL, Pen.Anchor.MIDDLE);
        }
        for (double tick : x.ticks()) {
            if (tick == Math.rint(tick) || x.max() - x.min() < 3) {
                pen.text(x.label(tick), x.at(tick), foot, muted(), SMALL, Pen.Anchor.MIDDLE);
            }
        }
        for (Note note : notes) {
            double at = x.at(note.x());
            pen.line(at, y.to(), at, y.from(), series(note.colour()), 1.2, 2, 3);
            double wide = pen.widthOf(note.text(), SMALL);
            boolean room = at + 8 + wide < x.to();
            pen.rectangle(room ? at + 4 : at - 8 - wide, y.to() + 1, wide + 4, 15, ground().deriveColor(0, 1, 1, 0.8));
            pen.text(note.text(), room ? at + 6 : at - 6, y.to() + 12, muted(), SMALL,
                    room ? Pen.Anchor.START : Pen.Anchor.END);
        }
        curves.filtered(Curve::hasBand).forEach(curve -> new CurveBand(curve).draw(pen, x, y, series(curve.colour), axis.get()));
        for (Curve curve : curves) {
            drawCurve(pen, curve, x, y);
        }
        drawNames(pen, x, y);
        drawCross(pen, x, y);
    }

    private void drawCurve(Pen pen, Curve curve, Scale x, Scale y) {
        Color colour = series(curve.colour);
        double[] shown = curve.smoothed(smoothing.get());
        if (smoothing.get() > 0) {
            run(pen, curve, curve.ys.toDoubleArray(), x, y, colour.deriveColor(0, 1, 1, 0.25), 1.2);
        }
        run(pen, curve, shown, x, y, colour, curve.isLive() ? 2.4 : 1.8);
        for (int i = 0; i < curve.size(); i++) {
            double value = curve.ys.getDouble(i);
            if (Double.isNaN(value)) {
                pen.triangle(x.at(curve.xs.getDouble(i)), y.from() - 5, 4.5, danger());
            } else if (Double.isInfinite(value)) {
                pen.triangle(x.at(curve.xs.getDouble(i)), y.to() + 5, 4.5, danger());
            }
        }
        for (int i = 0; marked && i < curve.size(); i++) {
            if (Double.isFinite(shown[i])) {
                pen.dot(x.at(curve.xs.getDouble(i)), y.at(shown[i]), 3, colour);
            }
        }
        int last = curve.size() - 1;
        if (last >= 0 && Double.isFinite(shown[last]) && (curve.isLive() || last == 0)) {
            pen.dot(x.at(curve.xs.getDouble(last)), y.at(shown[last]), 4, colour);
        }
    }

    /// Joins the finite stretches. At most a few thousand points are drawn: of more, every second, third ...
    private void run(Pen pen, Curve curve, double[] ys, Scale x, Scale y, Color colour, double width) {
        int size = curve.size();
        double[] px = new double[Math.min(size, 4096) + 4];
        double[] py = new double[px.length];
        int stride = Math.max(1, (size + 2047) / 2048);
        int count = 0;
        for (int i = 0; i < size; i += stride) {
            double value = ys[i];
            if (Double.isFinite(value) && (axis.get() == Axis.LINEAR || value > 0)) {
                px[count] = x.at(curve.xs.getDouble(i));
                py[count++] = y.at(value);
            } else {
                flush(pen, px, py, count, colour, width, curve.colour);
                count = 0;
            }
        }
        flush(pen, px, py, count, colour, width, curve.colour);
    }

    private void flush(Pen pen, double[] px, double[] py, int count, Color colour, double width, int index) {
        if (count > 1) {
            pen.path(px, py, count, colour, width, dashes(index));
        }
    }

    /// Names stand near the ends of their curves, on the ground and not on a line.
    private void drawNames(Pen pen, Scale x, Scale y) {
        List<CurveNames.Line> lines = new ArrayList<>();
        List<CurveNames.Name> names = new ArrayList<>();
        double margin = getWidth() - x.to() - CurveNames.GAP - 2;
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            double[] shown = curve.smoothed(smoothing.get());
            double end = Curve.lastFinite(shown);
            if (!Double.isNaN(end)) {
                double at = x.at(curve.xs.getDouble(curve.size() - 1));
                double wide = pen.widthOf(curve.name.getValue(), SMALL);
                names.add(new CurveNames.Name(i, at, y.at(end), at > x.to() - 2 ? Math.min(margin, wide) : wide));
                lines.add(CurveNames.Line.of(curve.xs.toDoubleArray(), shown, x, y));
            }
        }
        var room = new CurveNames.Room(x.from(), x.to(), getWidth() - 2, y.to(), y.from());
        for (CurveNames.Place place : new CurveNames(room, lines).place(names)) {
            CurveNames.Name name = place.name();
            Curve curve = curves.get(name.curve());
            Color colour = series(curve.colour);
            boolean far = Math.abs(place.middle() - name.y()) > CurveNames.HIGH && place.x() > name.x();
            if (far) {
                pen.line(name.x() + 2, name.y(), place.x() - 2, place.middle(), colour.deriveColor(0, 1, 1, 0.6), 0.8);
            }
            pen.rectangle(place.x() - 2, place.y(), name.width() + 4, CurveNames.HIGH, ground().deriveColor(0, 1, 1, 0.8));
            pen.text(pen.fitted(curve.name.getValue(), SMALL, name.width()), place.x(), place.y() + 10, colour, SMALL, Pen.Anchor.START);
        }
    }

    private void follow(MouseEvent event) {
        Frame frame = frame(getWidth(), getHeight());
        crossAt(nearest(frame.x().valueAt(event.getX())));
    }

    private void step(int direction) {
        List<Double> places = places();
        if (!places.isEmpty()) {
            int now = Double.isNaN(cross) ? (direction > 0 ? -1 : places.size()) : places.indexOf(cross);
            crossAt(places.get(Math.clamp(now + direction, 0, places.size() - 1)));
        }
    }

    private void crossAt(double x) {
        if (Double.compare(cross, x) != 0) {
            cross = x;
            setAccessibleText(Double.isNaN(x) ? null : String.join(", ", crossLines()));
            redraw();
        }
    }

    private double nearest(double wanted) {
        return places().stream()
                .min((a, b) -> Double.compare(Math.abs(a - wanted), Math.abs(b - wanted)))
                .orElse(Double.NaN);
    }

    private List<Double> places() {
        return curves.stream().flatMap(curve -> curve.xs.doubleStream().boxed()).distinct().sorted().toList();
    }

    private List<String> crossLines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, cross == Math.rint(cross) ? "%.0f" : "%.2f", cross));
        for (Curve curve : curves) {
            int at = curve.xs.indexOf(cross);
            if (at >= 0) {
                lines.add(curve.name.getValue() + "  " + curve.told(at));
            }
        }
        return lines;
    }

    private void drawCross(Pen pen, Scale x, Scale y) {
        if (Double.isNaN(cross)) {
            return;
        }
        double at = x.at(cross);
        pen.line(at, y.to(), at, y.from(), muted(), 1);
        List<String> lines = crossLines();
        double wide = lines.stream().mapToDouble(line -> pen.widthOf(line, SMALL)).max().orElse(0) + 26;
        double left = at + 10 + wide > x.to() ? at - 10 - wide : at + 10;
        pen.rectangle(left - 1, y.to() - 1, wide + 2, lines.size() * 16 + 8, axis());
        pen.rectangle(left, y.to(), wide, lines.size() * 16 + 6, overlay());
        pen.text(lines.getFirst(), left + 8, y.to() + 14, muted(), SMALL, Pen.Anchor.START);
        int line = 1;
        for (Curve curve : curves) {
            Double value = curve.at(cross);
            if (value != null) {
                double top = y.to() + 14 + 16 * line;
                pen.dot(left + 11, top - 4, 3.5, series(curve.colour));
                pen.text(lines.get(line++), left + 20, top, text(), SMALL, Pen.Anchor.START);
                if (Double.isFinite(value)) {
                    pen.dot(at, y.at(value), 3.5, series(curve.colour));
                }
            }
        }
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("x"));
        for (Curve curve : curves) {
            String name = curve.name.getValue();
            head.addAll(curve.hasBand() ? List.of(name, name + " −", name + " +") : List.of(name));
        }
        rows.add(head);
        for (double x : places()) {
            List<String> row = new ArrayList<>(List.of(Double.toString(x)));
            for (Curve curve : curves) {
                int at = curve.xs.indexOf(x);
                int cells = curve.hasBand() ? 3 : 1;
                for (int cell = 0; cell < cells; cell++) {
                    row.add(at < 0 ? "" : Double.toString(curve.reach(at)[cell]));
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
