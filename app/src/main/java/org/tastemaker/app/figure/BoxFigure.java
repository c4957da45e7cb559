// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.figure;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import org.tastemaker.app.chart.StaticFigure;
import org.tastemaker.app.text.Numbers;
import smile.plot.swing.BoxPlot;
import smile.plot.swing.Figure;

/// Boxes of several groups side by side: the middle half of the values, their median, the values that are
/// within one and a half boxes of it, and each that is farther.
///
/// @param groups at least one; each has a value
/// @param logarithmic whether equal heights are equal ratios; only for values above 0
public record BoxFigure(List<Group> groups, boolean logarithmic) implements StaticFigure.Drawing {
    private static final double LEFT = 38;
    private static final double RIGHT = 6;
    private static final double TOP = 8;
    private static final double LINE = 13;
    private static final int TICKS = 5;

    /// @param values ascending
    public record Group(String name, double[] values) {}

    public BoxFigure {
        groups = List.copyOf(groups);
    }

    @Override
    public Image draw(StaticFigure.Sheet sheet) {
        double[][] data = groups.stream().map(group -> scaled(group.values())).toArray(double[][]::new);
        Figure figure = new BoxPlot(data, groups.stream().map(Group::name).toArray(String[]::new)).figure();
        List<Double> ticks = logarithmic ? powers(figure) : rounds(figure);
        figure.getAxis(0).setLabel(null);
        figure.getAxis(1).setLabel(null);
        figure.getAxis(0).setTickVisible(false).setFrameVisible(false);
        figure.getAxis(1).setFrameVisible(false);
        figure.getAxis(1).setTicks(
                ticks.stream().map(this::written).toArray(String[]::new),
                ticks.stream().mapToDouble(Double::doubleValue).toArray());
        String words = groups.stream().map(Group::name).collect(Collectors.joining());
        List<List<String>> names = names(words, (sheet.width() - LEFT - RIGHT) / groups.size() - 4);
        int most = names.stream().mapToInt(List::size).max().orElse(1);
        return SmilePainter.paint(
                figure, sheet, new SmilePainter.Margins(LEFT, TOP, RIGHT, 6 + most * LINE), words,
                SmilePainter.Extra.nothing(), renderer -> write(renderer, names, figure.getLowerBounds()[1]));
    }

    private double[] scaled(double[] values) {
        return logarithmic ? Arrays.stream(values).map(Math::log10).toArray() : values.clone();
    }

    private List<List<String>> names(String words, double room) {
        FontMetrics metrics = SmilePainter.metrics(words);
        return groups.stream().map(group -> lines(group.name(), room, metrics)).toList();
    }

    /// Names below their boxes, on two lines where one is too short.
    private static void write(ThemedRenderer renderer, List<List<String>> names, double low) {
        for (int g = 0; g < names.size(); g++) {
            for (int line = 0; line < names.get(g).size(); line++) {
                // a reference above 1 is below the place
                renderer.drawText(names.get(g).get(line), new double[] {g + 0.5, low}, 0.5, 1.4 + line * 1.15);
            }
        }
    }

    static List<String> lines(String name, double room, FontMetrics metrics) {
        if (metrics.stringWidth(name) <= room) {
            return List.of(name);
        }
        int best = -1;
        for (int i = name.indexOf(' '); i >= 0; i = name.indexOf(' ', i + 1)) {
            best = best < 0 || metrics.stringWidth(name.substring(0, i)) <= room ? i : best;
        }
        return best < 0
                ? List.of(cut(name, room, metrics))
                : List.of(cut(name.substring(0, best), room, metrics), cut(name.substring(best + 1), room, metrics));
    }

    private static String cut(String text, double room, FontMetrics metrics) {
        String shown = text;
        while (shown.length() > 1 && metrics.stringWidth(shown.equals(text) ? shown : shown + "…") > room) {
            shown = shown.substring(0, shown.length() - 1);
        }
        return shown.equals(text) ? shown : shown.strip() + "…";
    }

    private static List<Double> rounds(Figure figure) {
        double low = figure.getLowerBounds()[1];
        double high = figure.getUpperBounds()[1];
        double raw = (high - low) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = power * (raw / power <= 1 ? 1 : raw / power <= 2 ? 2 : raw / power <= 5 ? 5 : 10);
        List<Double> ticks = new ArrayList<>();
        for (double tick = Math.ceil(low / step) * step; tick <= high + step * 1e-6; tick += step) {
            ticks.add(Math.abs(tick) < step * 1e-6 ? 0.0 : tick);
        }
        return ticks;
    }

    private static List<Double> powers(Figure figure) {
        List<Double> ticks = new ArrayList<>();
        for (double tick = Math.ceil(figure.getLowerBounds()[1] - 1e-9); tick <= figure.getUpperBounds()[1] + 1e-9; tick++) {
            ticks.add(tick);
        }
        return ticks;
    }

    private String written(double tick) {
        double value = logarithmic ? Math.pow(10, tick) : tick;
        return Math.abs(value) >= 1000 || value == Math.rint(value)
                ? Numbers.compact(value)
                : String.format(Locale.ROOT, "%.3g", value).replaceAll("0+$", "").replaceAll("^0\\.", ".");
    }
}
