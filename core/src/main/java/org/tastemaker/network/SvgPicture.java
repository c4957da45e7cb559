// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.util.Locale;
import java.util.Map;
import org.tastemaker.text.Texts;

/// A network as a picture in SVG, with the shape of each node. Colours are those of the light theme, so that it
/// can be printed.
public final class SvgPicture {
    private final Texts texts;
    private final NodeTypes types;

    public SvgPicture(Texts texts, NodeTypes types) {
        this.texts = texts;
        this.types = types;
    }

    /// @param result what [ShapeInference] found; nodes with problems are drawn in red
    public String write(NetworkSpec spec, ShapeInference.Result result) {
        NetworkPicture picture = NetworkPicture.of(spec);
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\""
                        + " font-family=\"Inter, Noto Sans, Noto Sans CJK SC, sans-serif\">%n",
                picture.width(),
                picture.height(),
                picture.width(),
                picture.height()));
        svg.append("<title>").append(escape(spec.name())).append("</title>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        picture.edges().forEach(edge -> edge(svg, picture.nodes(), edge));
        for (Node node : spec.nodes()) {
            Node.Position at = picture.nodes().get(node.id());
            if (at != null) {
                box(svg, node, at, result);
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static void edge(StringBuilder svg, Map<String, Node.Position> nodes, NetworkPicture.Edge edge) {
        Node.Position from = nodes.get(edge.from());
        Node.Position to = nodes.get(edge.to());
        if (from == null || to == null) {
            return;
        }
        double half = NetworkPicture.BOX_HEIGHT / 2;
        double x = from.x();
        double y = from.y() + half;
        svg.append(String.format(Locale.ROOT, "<path d=\"M%.1f %.1f", x, y));
        for (Node.Position bend : edge.bends()) {
            curve(svg, x, y, bend.x(), bend.y() - half);
            x = bend.x();
            y = bend.y() + half;
            svg.append(String.format(Locale.ROOT, "V%.1f", y));
        }
        curve(svg, x, y, to.x(), to.y() - half);
        svg.append(String.format(Locale.ROOT, "\" fill=\"none\" stroke=\"#9aa3af\" stroke-width=\"1.5\"/>%n"));
    }

    private static void curve(StringBuilder svg, double x1, double y1, double x2, double y2) {
        double middle = (y1 + y2) / 2;
        svg.append(String.format(Locale.ROOT, "C%.1f %.1f %.1f %.1f %.1f %.1f", x1, middle, x2, middle, x2, y2));
    }

    private void box(StringBuilder svg, Node node, Node.Position at, ShapeInference.Result result) {
        boolean wrong = result.problems().stream().anyMatch(p -> p.node().equals(node.id()));
        String[] colours = wrong
                ? new String[] {"#fdecec", "#c62828"}
                : colours(types.named(node.type()).map(NodeType::group).orElse(NodeType.Group.LAYER));
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.0f\" height=\"%.0f\" rx=\"8\" fill=\"%s\" stroke=\"%s\"/>%n",
                at.x() - NetworkPicture.BOX_WIDTH / 2,
                at.y() - NetworkPicture.BOX_HEIGHT / 2,
                NetworkPicture.BOX_WIDTH,
                NetworkPicture.BOX_HEIGHT,
                colours[0],
                colours[1]));
        text(svg, at.x(), at.y() - 4, 12, "#1f2933", node.id());
        text(svg, at.x(), at.y() + 13, 10.5, "#52606d", caption(node, result));
    }

    /// @return what stands under the name of a node: its type, what makes it special, and its width
    public String caption(Node node, ShapeInference.Result result) {
        StringBuilder caption = new StringBuilder(texts.get("node." + node.type() + ".title"));
        String special = node.values().getOrDefault("activation", node.values().getOrDefault("loss", ""));
        if (!special.isEmpty() && !special.equals("none")) {
            caption.append(" · ").append(special);
        }
        Outline.Made made = result.nodes().get(node.id());
        if (made != null) {
            caption.append(" · ").append(made.output().width());
        }
        return caption.toString();
    }

    private static void text(StringBuilder svg, double x, double y, double size, String colour, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" fill=\"%s\" text-anchor=\"middle\">%s</text>%n",
                x, y, size, colour, escape(text)));
    }

    private static String[] colours(NodeType.Group group) {
        return switch (group) {
            case INPUT -> new String[] {"#eef2f6", "#7b8794"};
            case EMBEDDING -> new String[] {"#e6f4f1", "#1f8a70"};
            case LAYER -> new String[] {"#e8eefc", "#3f63c9"};
            case COMBINATION -> new String[] {"#fff4de", "#b7791f"};
            case HEAD -> new String[] {"#f3e8fb", "#8e44ad"};
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
