// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;

/// Bars from left to right: a histogram, a long tail, a time line whose bars are stacked of coloured
/// parts, or two distributions side by side. Hovering, or left and right, tells the values of one bar.
public final class BarChart extends ChartSurface {
    /// How several parts of one bar stand.
    public enum Parts {
        STACKED,
        BESIDE
    }

    /// One part of every bar.
    ///
    /// @param name what it is, for the legend and the hover text
    /// @param colour number of the series colour; negative for grey
    /// @param values one for each bar, 0 or more
    public record Part(String name, int colour, double[] values) {}

    private final Language language;
    private List<Part> parts = List.of();
    private List<String> labels = List.of();
    private Parts arrangement = Parts.STACKED;
    private Scale.Kind kind = Scale.Kind.LINEAR;
    private int chosen = -1;

    public BarChart(Language language) {
        this.language = language;
        language.textsProperty().addListener((property, before, now) -> {
            summarise();
            redraw();
        });
        setOnMouseMoved(event -> choose(barAt(event.getX())));
        setOnMouseExited(event -> choose(-1));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                int next = chosen + (event.getCode() == KeyCode.RIGHT ? 1 : -1);
                choose(Math.clamp(next, 0, Math.max(0, labels.size() - 1)));
                event.consume();
            }
        });
    }

    /// @param newLabels one for each bar; three to six of them are written under the axis
    /// @param newParts each with as many values as there are labels
    public void set(List<String> newLabels, List<Part> newParts, Parts newArrangement) {
        for (Part part : newParts) {
            if (part.values().length != newLabels.size()) {
                throw new IllegalArgumentException(part.name() + " has " + part.values().length + " values for "
                        + newLabels.size() + " bars");
            }
        }
        labels = List.copyOf(newLabels);
        parts = List.copyOf(newParts);
        arrangement = newArrangement;
        chosen = -1;
        summarise();
        redraw();
    }

    private boolean isEmpty() {
        return parts.isEmpty() || labels.isEmpty();
    }

    private void summarise() {
        if (isEmpty()) {
            setAccessibleHelp(language.get("piece.bars.none"));
            return;
        }
        int highest = 0;
        for (int bar = 1; bar < labels.size(); bar++) {
            highest = total(bar) > total(highest) ? bar : highest;
        }
        setAccessibleHelp(language.get(
                "piece.bars.summary", Numbers.count(labels.size()), labels.getFirst(), labels.getLast(), describe(highest)));
    }

    /// @param logarithmic whether the upright axis counts in powers, as a long tail wants
    public void setAxis(CurveChart.Axis logarithmic) {
        kind = logarithmic == CurveChart.Axis.LOGARITHMIC ? Scale.Kind.LOGARITHMIC : Scale.Kind.LINEAR;
        redraw();
    }

    private double total(int bar) {
        double sum = 0;
        double most = 0;
        for (Part part : parts) {
            sum += part.values()[bar];
            most = Math.max(most, part.values()[bar]);
        }
        return arrangement == Parts.STACKED ? sum : most;
    }

    private double left() {
        return 42;
    }

    private double right() {
        return Math.max(left() + 10, getWidth() - 4);
    }

    private int barAt(double x) {
        int bar = (int) Math.floor((x - left()) / (right() - left()) * labels.size());
        return bar < 0 || bar >= labels.size() ? -1 : bar;
    }

    private void choose(int bar) {
        if (chosen != bar) {
            chosen = bar;
            setAccessibleText(bar < 0 || bar >= labels.size() ? null : describe(bar));
            redraw();
        }
    }

    private String describe(int bar) {
        StringBuilder text = new StringBuilder(labels.get(bar));
        for (Part part : parts) {
            text.append(" · ");
            if (parts.size() > 1) {
                text.append(part.name()).append(' ');
            }
            text.append(written(part.values()[bar]));
        }
        return text.toString();
    }

    private static String written(double value) {
        return value == Math.rint(value) ? Numbers.count((long) value) : Numbers.metric(value);
    }

    @Override
    void paint(Pen pen, double width, double height) {
        if (isEmpty()) {
            pen.text(language.get("piece.bars.none"), width / 2, height / 2, muted(), 12, Pen.Anchor.MIDDLE);
            return;
        }
        double most = kind == Scale.Kind.LOGARITHMIC ? 1 : 0;
        for (int bar = 0; bar < labels.size(); bar++) {
            most = Math.max(most, total(bar));
        }
        double foot = height - 22;
        Scale y = Scale.round(kind == Scale.Kind.LOGARITHMIC ? 1 : 0, most == 0 ? 1 : most, foot, 8, kind);
        double left = left();
        double right = Math.max(left + 10, width - 4);
        for (double tick : y.ticks()) {
            pen.line(left, y.at(tick), right, y.at(tick), grid(), 1);
            pen.text(y.label(tick), left - 7, y.at(tick) + 4, muted(), 11, Pen.Anchor.END);
        }
        double slot = (right - left) / labels.size();
        double gap = slot > 6 ? 2 : slot > 3 ? 1 : 0;
        for (int bar = 0; bar < labels.size(); bar++) {
            bar(pen, bar, left + bar * slot, slot - gap, y);
        }
        labels(pen, left, slot, height - 6);
        if (chosen >= 0 && chosen < labels.size()) {
            hover(pen, left + (chosen + 0.5) * slot, right, y.to());
        }
    }

    private void bar(Pen pen, int bar, double x, double wide, Scale y) {
        double below = 0;
        int place = 0;
        for (Part part : parts) {
            double value = part.values()[bar];
            Color plain = part.colour() < 0 ? muted().deriveColor(0, 1, 1, 0.45) : series(part.colour());
            Color colour = chosen >= 0 && chosen != bar ? plain.deriveColor(0, 1, 1, 0.55) : plain;
            double foot = y.at(arrangement == Parts.STACKED ? Math.max(below, y.min()) : y.min());
            double top = y.at(Math.max(y.min(), value + (arrangement == Parts.STACKED ? below : 0)));
            double share = arrangement == Parts.STACKED ? wide : wide / parts.size();
            if (value > 0) {
                double tall = Math.max(1, foot - top);
                pen.rectangle(x + (arrangement == Parts.STACKED ? 0 : place * share), foot - tall, Math.max(0.7, share),
                        tall, colour);
            }
            below += value;
            place++;
        }
    }

    private void labels(Pen pen, double left, double slot, double y) {
        double widest = labels.stream().limit(400).mapToDouble(each -> pen.widthOf(each, 11)).max().orElse(10);
        int room = (int) Math.max(1, Math.min(6, slot * labels.size() / (widest + 24)));
        int every = Math.max(1, (int) Math.ceil(labels.size() / (double) room));
        for (int bar = 0; bar < labels.size(); bar += every) {
            double half = pen.widthOf(labels.get(bar), 11) / 2;
            double middle = Math.max(half + 2, Math.min(left + (bar + 0.5) * slot, left + slot * labels.size() - half));
            pen.text(labels.get(bar), middle, y, muted(), 11, Pen.Anchor.MIDDLE);
        }
    }

    private void hover(Pen pen, double at, double right, double top) {
        String text = describe(chosen);
        double wide = pen.widthOf(text, 11) + 16;
        double x = Math.max(2, Math.min(at - wide / 2, right - wide));
        pen.rectangle(x - 1, top - 1, wide + 2, 24, axis());
        pen.rectangle(x, top, wide, 22, overlay());
        pen.text(text, x + 8, top + 15, text(), 11, Pen.Anchor.START);
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        parts.forEach(part -> head.add(part.name()));
        rows.add(head);
        for (int bar = 0; bar < labels.size(); bar++) {
            List<String> row = new ArrayList<>(List.of(labels.get(bar)));
            for (Part part : parts) {
                row.add(String.format(Locale.ROOT, "%s", part.values()[bar]));
            }
            rows.add(row);
        }
        return rows;
    }
}
