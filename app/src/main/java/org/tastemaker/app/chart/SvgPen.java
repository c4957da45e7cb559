// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.Locale;
import javafx.scene.paint.Color;

/// Writes SVG. Equal drawings give equal bytes.
final class SvgPen implements Pen {
    private final StringBuilder out = new StringBuilder(4096);

    SvgPen(double width, double height, Color ground) {
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\" "
                        + "font-family=\"Inter, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif\">%n",
                width, height, width, height));
        rectangle(0, 0, width, height, ground);
    }

    /// @return the document so far, complete
    String document() {
        return out + "</svg>\n";
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Color colour, double width, double... dashes) {
        add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>", number(x1), number(y1), number(x2), number(y2),
                stroke(colour, width, dashes));
    }

    @Override
    public void path(double[] xs, double[] ys, int count, Color colour, double width, double... dashes) {
        add("<polyline points=\"%s\" fill=\"none\" stroke-linejoin=\"round\"%s/>", points(xs, ys, count), stroke(colour, width, dashes));
    }

    @Override
    public void area(double[] xs, double[] ys, int count, Color colour) {
        add("<polygon points=\"%s\"%s/>", points(xs, ys, count), fill(colour));
    }

    private static String points(double[] xs, double[] ys, int count) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < count; i++) {
            points.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        return points.toString();
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Color colour) {
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>", number(x), number(y), number(width),
                number(height), fill(colour));
    }

    @Override
    public void dot(double x, double y, double radius, Color colour) {
        add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>", number(x), number(y), number(radius), fill(colour));
    }

    @Override
    public void triangle(double x, double y, double size, Color colour) {
        add("<path d=\"M%s %sH%sL%s %sZ\"%s/>", number(x - size), number(y + size * 0.8), number(x + size), number(x),
                number(y - size), fill(colour));
    }

    @Override
    public void text(String text, double x, double y, Color colour, double size, Anchor anchor) {
        String where = switch (anchor) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
        add("<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\"%s>%s</text>", number(x), number(y),
                number(size), where, fill(colour),
                text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    @Override
    public double widthOf(String text, double size) {
        return text.codePoints().mapToDouble(c -> c > 0x2E80 ? size : size * 0.56).sum();
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void add(String pattern, Object... values) {
        out.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    private static String stroke(Color colour, double width, double... dashes) {
        StringBuilder text = new StringBuilder(" stroke=\"" + hex(colour) + "\" stroke-width=\"" + number(width) + '"');
        if (colour.getOpacity() < 1) {
            text.append(" stroke-opacity=\"").append(number(colour.getOpacity())).append('"');
        }
        for (int i = 0; i < dashes.length; i++) {
            text.append(i == 0 ? " stroke-dasharray=\"" : ",").append(number(dashes[i]));
        }
        return dashes.length > 0 ? text.append('"').toString() : text.toString();
    }

    private static String fill(Color colour) {
        String opacity = colour.getOpacity() < 1 ? " fill-opacity=\"" + number(colour.getOpacity()) + '"' : "";
        return " fill=\"" + hex(colour) + '"' + opacity;
    }

    private static String hex(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }
}
