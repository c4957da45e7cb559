// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;

/// Named shares of a whole as bars from left to right, the largest on top, each with its per cent.
public final class ShareBars extends ChartSurface {
    private static final double ROW = 24;
    private static final double SMALL = 11;

    /// @param name what it is
    /// @param value from 0 to 1
    /// @param rest whether it is what is left, which is drawn in grey
    public record Share(String name, double value, boolean rest) {}

    private List<Share> shares = List.of();
    private int chosen = -1;

    public ShareBars() {
        setOnMouseMoved(event -> choose((int) (event.getY() / row())));
        setOnMouseExited(event -> choose(-1));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                choose(Math.clamp(chosen + (event.getCode() == KeyCode.DOWN ? 1 : -1), 0, Math.max(0, shares.size() - 1)));
                event.consume();
            }
        });
    }

    /// @param newShares in the order in which they are drawn
    public void set(List<Share> newShares) {
        shares = List.copyOf(newShares);
        chosen = -1;
        setAccessibleHelp(String.join(", ", shares.stream().map(ShareBars::describe).toList()));
        redraw();
    }

    private double row() {
        return Math.clamp(getHeight() / Math.max(1, shares.size()), 14, ROW);
    }

    private void choose(int row) {
        int now = row < shares.size() ? row : -1;
        if (now != chosen) {
            chosen = now;
            setAccessibleText(now < 0 ? null : describe(shares.get(now)));
            redraw();
        }
    }

    private static String describe(Share share) {
        return share.name() + " " + percent(share.value());
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * value);
    }

    @Override
    void paint(Pen pen, double width, double height) {
        double names = Math.min(width * 0.45, shares.stream().mapToDouble(each -> pen.widthOf(each.name(), SMALL)).max().orElse(0) + 4);
        double left = names + 8;
        double room = Math.max(10, width - left - 44);
        double row = row();
        for (int n = 0; n < shares.size() && (n + 1) * row <= height + 1; n++) {
            Share share = shares.get(n);
            double y = n * row;
            double foot = y + row / 2 + 4;
            pen.text(pen.fitted(share.name(), SMALL, names), names, foot, n == chosen ? text() : muted(), SMALL, Pen.Anchor.END);
            pen.rectangle(left, y + 4, room, row - 8, grid());
            pen.rectangle(left, y + 4, Math.max(1, room * share.value()), row - 8, share.rest() ? muted().deriveColor(0, 1, 1, 0.5) : series(0));
            pen.text(percent(share.value()), left + room + 6, foot, n == chosen ? text() : muted(), SMALL, Pen.Anchor.START);
        }
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("name", "share"));
        shares.forEach(share -> rows.add(List.of(share.name(), Double.toString(share.value()))));
        return rows;
    }
}
