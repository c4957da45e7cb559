// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the nodes and edges of a network are drawn, the same in the window and in files. Inputs stand at the
/// top, the head at the bottom, as one reads. Nodes with a position of their own keep it.
///
/// @param nodes by identifier, in the order of the network; the middle of each box
/// @param edges from who gives to who reads
/// @param width of the whole
/// @param height of the whole
public record NetworkPicture(Map<String, Node.Position> nodes, List<Edge> edges, double width, double height) {
    /// Width of a node's box.
    public static final double BOX_WIDTH = 148;
    /// Height of a node's box.
    public static final double BOX_HEIGHT = 44;

    private static final double GAP_X = 28;
    private static final double GAP_Y = 36;
    private static final double MARGIN = 20;
    private static final int SWEEPS = 8;
    /// Room of an edge that passes between boxes, in columns.
    private static final double PASSAGE = 0.4;

    public NetworkPicture {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        edges = List.copyOf(edges);
    }

    /// @param from who gives
    /// @param to who reads
    /// @param bends where it passes between the boxes of the rows that it crosses, from above
    public record Edge(String from, String to, List<Node.Position> bends) {
        public Edge {
            bends = List.copyOf(bends);
        }

        Edge(String from, String to) {
            this(from, to, List.of());
        }
    }

    /// Lays a network out. Works for networks with problems too: inputs that are nowhere have no edge.
    public static NetworkPicture of(NetworkSpec spec) {
        Map<String, Node> byId = new LinkedHashMap<>();
        spec.nodes().forEach(n -> byId.put(n.id(), n));
        List<Edge> edges = new ArrayList<>();
        for (Node node : spec.nodes()) {
            for (String input : node.inputs()) {
                if (byId.containsKey(input)) {
                    edges.add(new Edge(input, node.id()));
                }
            }
        }
        Map<String, Integer> layer = layers(byId, edges);
        int top = layer.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<List<String>> rows = new ArrayList<>();
        for (int l = 0; l <= top; l++) {
            rows.add(new ArrayList<>());
        }
        byId.keySet().forEach(id -> rows.get(layer.getOrDefault(id, 0)).add(id));
        List<Edge> links = new ArrayList<>();
        for (Edge edge : edges) {
            String last = edge.from;
            for (int l = layer.getOrDefault(edge.from, 0) + 1; l < layer.getOrDefault(edge.to, 0); l++) {
                String passage = passage(edge, l);
                rows.get(l).add(passage);
                links.add(new Edge(last, passage));
                last = passage;
            }
            links.add(new Edge(last, edge.to));
        }
        Map<String, Double> x = columns(rows, links);
        edges.forEach(edge -> straighten(edge, layer, rows, x));

        double left = x.values().stream().mapToDouble(v -> v).min().orElse(0);
        Map<String, Node.Position> nodes = new LinkedHashMap<>();
        byId.forEach((id, node) -> {
            Node.Position own = node.position();
            double column = x.getOrDefault(id, 0.0) - left;
            nodes.put(id, own != null ? own : place(column, layer.getOrDefault(id, 0)));
        });
        double width = Math.max(
                nodes.values().stream().mapToDouble(Node.Position::x).max().orElse(0) + BOX_WIDTH / 2,
                links.isEmpty() ? 0 : place(x.values().stream().mapToDouble(v -> v).max().orElse(0) - left, 0).x()) + MARGIN;
        double height = nodes.values().stream().mapToDouble(Node.Position::y).max().orElse(0) + BOX_HEIGHT / 2 + MARGIN;
        Set<String> placed = new HashSet<>();
        byId.forEach((id, node) -> {
            if (node.position() != null) {
                placed.add(id);
            }
        });
        List<Edge> drawn = edges.stream().map(edge -> {
            List<Node.Position> bends = new ArrayList<>();
            boolean free = !placed.contains(edge.from) && !placed.contains(edge.to);
            for (int l = layer.getOrDefault(edge.from, 0) + 1; free && l < layer.getOrDefault(edge.to, 0); l++) {
                bends.add(place(x.getOrDefault(passage(edge, l), 0.0) - left, l));
            }
            return new Edge(edge.from, edge.to, bends);
        }).toList();
        return new NetworkPicture(nodes, drawn, width, height);
    }

    /// An edge that crosses several rows goes straight down where one column is free in all of them.
    private static void straighten(
            Edge edge, Map<String, Integer> layer, List<List<String>> rows, Map<String, Double> x) {
        int first = layer.getOrDefault(edge.from, 0) + 1;
        int end = layer.getOrDefault(edge.to, 0);
        List<Double> tried = new ArrayList<>(List.of(x.getOrDefault(edge.to, 0.0), x.getOrDefault(edge.from, 0.0)));
        for (int row = first; row < end; row++) {
            tried.add(x.getOrDefault(passage(edge, row), 0.0));
        }
        for (double column : tried) {
            boolean free = true;
            for (int row = first; row < end && free; row++) {
                String own = passage(edge, row);
                free = rows.get(row).stream()
                        .filter(other -> !other.equals(own))
                        .allMatch(other -> Math.abs(x.getOrDefault(other, 0.0) - column) >= (width(other) + PASSAGE) / 2 - 1e-9);
            }
            if (free) {
                for (int row = first; row < end; row++) {
                    x.put(passage(edge, row), column);
                }
                return;
            }
        }
    }

    private static Node.Position place(double column, int row) {
        return new Node.Position(
                MARGIN + BOX_WIDTH / 2 + column * (BOX_WIDTH + GAP_X),
                MARGIN + BOX_HEIGHT / 2 + row * (BOX_HEIGHT + GAP_Y));
    }

    /// Identifiers of nodes hold no line break, so that no passage is called as a node.
    private static String passage(Edge edge, int row) {
        return "\n" + edge.from + "\n" + edge.to + "\n" + row;
    }

    /// @return how many columns it takes
    private static double width(String id) {
        return id.startsWith("\n") ? PASSAGE : 1;
    }

    /// The longest way from an input; then nodes go up to just below their lowest reader. Rings end at the
    /// number of nodes.
    private static Map<String, Integer> layers(Map<String, Node> byId, List<Edge> edges) {
        Map<String, Integer> layer = new HashMap<>();
        byId.keySet().forEach(id -> layer.put(id, 0));
        for (int pass = 0; pass < byId.size(); pass++) {
            for (Edge edge : edges) {
                int above = Math.min(byId.size(), layer.getOrDefault(edge.from, 0) + 1);
                layer.merge(edge.to, above, Math::max);
            }
        }
        Map<String, Integer> lowest = new HashMap<>();
        for (int pass = 0; pass < byId.size(); pass++) {
            lowest.clear();
            edges.forEach(e -> lowest.merge(e.from, layer.getOrDefault(e.to, 0) - 1, Math::min));
            lowest.forEach((id, reader) -> layer.merge(id, reader, Math::max));
        }
        return layer;
    }

    /// Columns such that nodes stand near the mean of their neighbours without overlapping: sweeps down and up.
    private static Map<String, Double> columns(List<List<String>> rows, List<Edge> edges) {
        Map<String, Double> x = new HashMap<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                x.put(row.get(i), i - (row.size() - 1) / 2.0);
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean up = sweep % 2 == 0;
            for (int r = 0; r < rows.size(); r++) {
                settle(rows.get(up ? r : rows.size() - 1 - r), up, edges, x);
            }
        }
        return x;
    }

    private static void settle(List<String> row, boolean fromBelow, List<Edge> edges, Map<String, Double> x) {
        Map<String, Double> wish = new HashMap<>();
        for (String id : row) {
            double own = x.getOrDefault(id, 0.0);
            wish.put(id, edges.stream()
                    .filter(e -> (fromBelow ? e.to : e.from).equals(id))
                    .mapToDouble(e -> x.getOrDefault(fromBelow ? e.from : e.to, 0.0))
                    .average()
                    .orElse(own));
        }
        row.sort((a, b) -> Double.compare(wish.getOrDefault(a, 0.0), wish.getOrDefault(b, 0.0)));
        double shift = 0;
        double last = Double.NEGATIVE_INFINITY;
        double wide = 0;
        double[] place = new double[row.size()];
        for (int i = 0; i < place.length; i++) {
            double wanted = wish.getOrDefault(row.get(i), 0.0);
            double own = width(row.get(i));
            place[i] = Math.max(wanted, last + (wide + own) / 2);
            shift += wanted - place[i];
            last = place[i];
            wide = own;
        }
        for (int i = 0; i < place.length; i++) {
            x.put(row.get(i), place[i] + shift / place.length);
        }
    }
}
