// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/// A few lines of dots along time, one line a user, each dot coloured by what it belongs to: who is in
/// which part of a split, seen at a glance. Dots of one colour also share a shape.
public final class DotLines extends ChartSurface {
    /// One line.
    ///
    /// @param name stands at its beginning
    /// @param at where each dot is, 0 to 1
    /// @param group group of each dot
    public record Line(String name, double[] at, int[] group) {}

    /// What dots belong to.
    ///
    /// @param name its name
    /// @param colour number of the series colour; negative for grey
    public record Group(String name, int colour) {}

    private List<Line> lines = List.of();
    private List<Group> groups = List.of();

    /// @param newLines each with as many groups as places
    /// @param newGroups what the numbers of the lines stand for
    public void set(List<Line> newLines, List<Group> newGroups) {
        for (Line line : newLines) {
            if (line.at().length != line.group().length) {
                throw new IllegalArgumentException(line.name() + " has dots without a group");
            }
        }
        lines = List.copyOf(newLines);
        groups = List.copyOf(newGroups);
        redraw();
    }

    @Override
    void paint(Pen pen, double width, double height) {
        if (lines.isEmpty()) {
            return;
        }
        double widest = lines.stream().mapToDouble(line -> pen.widthOf(line.name(), 11)).max().orElse(0);
        double left = Math.min(widest, width * 0.3) + 20;
        double right = width - 8;
        double step = Math.min(22, height / lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double y = (i + 0.5) * step;
            pen.text(line.name(), 0, y + 4, muted(), 11, Pen.Anchor.START);
            for (int dot = 0; dot < line.at().length; dot++) {
                dot(pen, left + line.at()[dot] * (right - left), y, groups.get(line.group()[dot]));
            }
        }
    }

    private void dot(Pen pen, double x, double y, Group group) {
        Color colour = group.colour() < 0 ? muted().deriveColor(0, 1, 1, 0.5) : series(group.colour());
        switch (group.colour()) {
            case 1 -> pen.triangle(x, y, 4, colour);
            case 2 -> pen.rectangle(x - 3, y - 3, 6, 6, colour);
            default -> pen.dot(x, y, 3.2, colour.deriveColor(0, 1, 1, 0.8));
        }
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        groups.forEach(group -> head.add(group.name()));
        rows.add(head);
        for (Line line : lines) {
            int[] counts = new int[groups.size()];
            for (int group : line.group()) {
                counts[group]++;
            }
            List<String> row = new ArrayList<>(List.of(line.name()));
            for (int count : counts) {
                row.add(Integer.toString(count));
            }
            rows.add(row);
        }
        return rows;
    }
}
