// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.util.Duration;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.model.neural.NetworkSketch;
import org.tastemaker.network.NetworkPicture;
import org.tastemaker.network.NetworkProblem;
import org.tastemaker.network.Node;
import org.tastemaker.network.NodeType;
import org.tastemaker.network.NodeTypes;
import org.tastemaker.network.Outline;
import org.tastemaker.network.Shape;
import org.tastemaker.network.SvgPicture;

/// A network as boxes and curves: each node with its shape and its parameters, coloured by its kind, wrong
/// ones in red with what is wrong. Boxes can be reached with Tab and say their node.
final class NetworkCanvas extends Pane {
    private static final double W = 142;
    private static final double H = NetworkPicture.BOX_HEIGHT;
    /// Boxes stand closer than in a file, so that a deep network can be read in its card.
    private static final double STRETCH_X = 0.89;
    private static final double STRETCH_Y = 0.9;

    private final Language language;
    private final NetworkSketch.Drawn drawn;
    private final NodeTypes types = NodeTypes.installed();

    NetworkCanvas(Language language, NetworkSketch.Drawn drawn) {
        this.language = language;
        this.drawn = drawn;
        getStyleClass().add("network");
        setId("network-picture");
        getStylesheets().add(Objects.requireNonNull(
                        NetworkCanvas.class.getResource("/org/tastemaker/style/models.css"), "models.css")
                .toExternalForm());
        accessibleTextProperty().bind(language.text(
                "modelspage.network.spoken", drawn.spec().nodes().size(), drawn.result().parameters()));
        NetworkPicture picture = NetworkPicture.of(drawn.spec());
        double width = picture.width() * STRETCH_X;
        double height = picture.height() * STRETCH_Y;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        picture.edges().forEach(edge -> edge(picture.nodes(), edge));
        List<Node> byReading = new ArrayList<>(drawn.spec().nodes());
        for (Node node : byReading) {
            Node.Position at = picture.nodes().get(node.id());
            if (at != null) {
                box(node, at.x() * STRETCH_X, at.y() * STRETCH_Y);
            }
        }
    }

    private void edge(Map<String, Node.Position> places, NetworkPicture.Edge edge) {
        Node.Position from = places.get(edge.from());
        Node.Position to = places.get(edge.to());
        if (from == null || to == null) {
            return;
        }
        double x1 = from.x() * STRETCH_X;
        double x2 = to.x() * STRETCH_X;
        boolean up = from.y() > to.y();
        double y1 = from.y() * STRETCH_Y + (up ? -H / 2 : H / 2);
        double y2 = to.y() * STRETCH_Y + (up ? H / 2 : -H / 2);
        Path curve = new Path(new MoveTo(x1, y1));
        double x = x1;
        double y = y1;
        for (Node.Position bend : edge.bends()) {
            double at = bend.x() * STRETCH_X;
            curve.getElements().add(bow(x, y, at, bend.y() * STRETCH_Y - H / 2));
            x = at;
            y = bend.y() * STRETCH_Y + H / 2;
            curve.getElements().add(new LineTo(x, y));
        }
        curve.getElements().add(bow(x, y, x2, y2));
        curve.getStyleClass().add("edge");
        if (isWrong(edge.to())) {
            curve.getStyleClass().add("wrong");
        }
        getChildren().add(curve);
        for (double[] end : new double[][] {{x1, y1}, {x2, y2}}) {
            Circle port = new Circle(end[0], end[1], 3.5);
            port.getStyleClass().add("port");
            getChildren().add(port);
        }
    }

    private static CubicCurveTo bow(double x1, double y1, double x2, double y2) {
        double middle = (y1 + y2) / 2;
        return new CubicCurveTo(x1, middle, x2, middle, x2, y2);
    }

    private boolean isWrong(String node) {
        return drawn.result().problems().stream().anyMatch(problem -> problem.node().equals(node));
    }

    private void box(Node node, double x, double y) {
        Outline.Made made = drawn.result().nodes().get(node.id());
        Label title = Words.label(title(node), "semi", "node-title");
        Label shape = Words.plain(made == null ? "B × ?" : shape(made.output()), "muted", "node-shape");
        Label parameters = Words.plain(
                made == null ? "–" : made.parameters() == 0 ? "" : Numbers.compact(made.parameters()), "muted", "node-shape");
        VBox lines = new VBox(1, title, new HBox(4, shape, Words.spring(), parameters));
        lines.getStyleClass().add("node-lines");
        HBox.setHgrow(lines, javafx.scene.layout.Priority.ALWAYS);
        Region bar = new Region();
        bar.getStyleClass().addAll("node-bar", group(node));
        HBox box = new HBox(bar, lines);
        box.getStyleClass().add("node-box");
        box.setId("node-" + node.id());
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.accessibleTextProperty().bind(title.textProperty().concat(", ").concat(shape.getText()));
        box.setPrefSize(W, H);
        box.resizeRelocate(x - W / 2, y - H / 2, W, H);
        box.setLayoutX(x - W / 2);
        box.setLayoutY(y - H / 2);
        if (isWrong(node.id())) {
            box.getStyleClass().add("wrong");
        }
        Tooltip help = new Tooltip(help(node, made));
        help.setShowDelay(Duration.millis(500));
        help.setWrapText(true);
        help.setMaxWidth(340);
        Tooltip.install(box, help);
        getChildren().add(box);
    }

    private javafx.beans.value.ObservableValue<String> title(Node node) {
        String special = node.values().getOrDefault("activation", node.values().getOrDefault("loss", ""));
        return language.textsProperty().map(texts -> {
            String name = texts.has("node." + node.type() + ".title") ? texts.get("node." + node.type() + ".title") : node.type();
            return switch (special) {
                case "", "none" -> name;
                case "relu" -> name + " · ReLU";
                case "bce", "bpr", "mse" -> name + " · " + special.toUpperCase(Locale.ROOT);
                default -> name + " · " + special;
            };
        });
    }

    private static String shape(Shape shape) {
        return switch (shape.kind()) {
            case USER_NUMBER, ITEM_NUMBER -> Numbers.count(shape.width());
            case VECTOR, SCORE -> "B × " + shape.width();
        };
    }

    private String group(Node node) {
        NodeType.Group group = types.named(node.type()).map(NodeType::group).orElse(NodeType.Group.LAYER);
        return group.name().toLowerCase(Locale.ROOT);
    }

    private String help(Node node, Outline.@org.jspecify.annotations.Nullable Made made) {
        StringBuilder text = new StringBuilder(node.id());
        if (language.texts().has("node." + node.type() + ".summary")) {
            text.append("\n").append(language.get("node." + node.type() + ".summary"));
        }
        if (made != null) {
            text.append("\n").append(language.get(
                    "modelspage.node.help", shape(made.output()), made.parameters(), made.multiplyAdds()));
        }
        for (NetworkProblem problem : drawn.result().problems()) {
            if (problem.node().equals(node.id())) {
                text.append("\n").append(problem.describe(language.texts())).append(" ").append(problem.fix(language.texts()));
            }
        }
        return text.toString();
    }

    /// @return the picture for a file, in the colours of print
    Optional<String> svg() {
        return Optional.of(new SvgPicture(language.texts(), types).write(drawn.spec(), drawn.result()));
    }

    /// @return a line for each node, below a header
    List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("node", "type", "inputs", "output", "parameters", "multiply-adds", "settings"));
        for (Node node : drawn.spec().nodes()) {
            Outline.Made made = drawn.result().nodes().get(node.id());
            rows.add(List.of(
                    node.id(), node.type(), String.join(" ", node.inputs()),
                    made == null ? "" : Integer.toString(made.output().width()),
                    made == null ? "" : Long.toString(made.parameters()),
                    made == null ? "" : Long.toString(made.multiplyAdds()),
                    node.values().entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining(" "))));
        }
        return rows;
    }
}
