// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tastemaker.app.chart.BarChart;
import org.tastemaker.app.chart.Curve;
import org.tastemaker.app.chart.CurveChart;
import org.tastemaker.app.chart.ScatterMap;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.DataColumn;
import org.tastemaker.app.piece.DataTable;
import org.tastemaker.app.piece.EmptyState;
import org.tastemaker.app.piece.ErrorStrip;
import org.tastemaker.app.piece.Inspector;
import org.tastemaker.app.piece.IntervalDot;
import org.tastemaker.app.piece.ItemRow;
import org.tastemaker.app.piece.KeyFigure;
import org.tastemaker.app.piece.ParameterForm;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.app.piece.StepCard;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.shell.Action;
import org.tastemaker.app.shell.Page;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.shell.PageProvider;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.parameter.Parameter;

/// All pieces on four pages with content as real pages have it. Texts here are not translated: what
/// follows the language is the frame and the pieces.
public final class GalleryPages {
    private GalleryPages() {}

    private static final List<String> ITEMS = List.of(
            "Inch portable SSD 1 TB", "Origin 27\" display", "Dawn e-reader", "Gale Wi-Fi router",
            "Catchlight action camera with case", "Polar gaming laptop 16", "Glance mirrorless kit",
            "Farsight drone", "Hoshino X2 phone", "Magnetic power bank");

    public static List<PageProvider> providers() {
        return List.of(
                context -> page("figures", "shell.settings.theme", "fth-database", "", figures(context)),
                context -> page("curves", "shell.strip.log", "fth-trending-up", "5", curves(context)),
                context -> page("rows", "piece.table.name", "fth-list", "12", rows(context)),
                context -> page("map", "shell.palette.name", "fth-map", "", map(context)),
                context -> page("empty", "shell.settings", "fth-box", "", empty()));
    }

    static ObservableValue<String> fixed(String text) {
        return new ReadOnlyStringWrapper(text).getReadOnlyProperty();
    }

    private static Page page(String id, String titleKey, String icon, String badge, Node view) {
        return new Page() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String titleKey() {
                return titleKey;
            }

            @Override
            public String icon() {
                return icon;
            }

            @Override
            public Node view() {
                return view;
            }

            @Override
            public ObservableValue<String> badge() {
                return fixed(badge);
            }

            @Override
            public List<Action> actions() {
                return List.of(
                        Action.secondary(id + ".undo", "shell.undo", () -> {}),
                        Action.primary(id + ".go", "shell.palette.open", () -> {}));
            }
        };
    }

    private static Node figures(PageContext context) {
        HBox keys = new HBox(12);
        String[][] texts = {{"2,004", "users"}, {"800", "items"}, {"121,306", "events"}, {"7.57 %", "density"},
            {".61", "Gini of items"}, {"104", "weeks"}};
        for (String[] each : texts) {
            KeyFigure figure = new KeyFigure(fixed(each[0]), fixed(each[1])).leadsTo(() -> {});
            HBox.setHgrow(figure, Priority.ALWAYS);
            figure.setMaxWidth(Double.MAX_VALUE);
            keys.getChildren().add(figure);
        }
        BarChart tail = new BarChart(context.language());
        double[] counts = new double[40];
        List<String> places = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            counts[i] = Math.rint(1580 / (1 + i * 0.22) - i * 2);
            places.add(Integer.toString(1 + i * 20));
        }
        tail.set(places, List.of(new BarChart.Part("events", 0, counts)), BarChart.Parts.STACKED);
        BarChart weeks = new BarChart(context.language());
        double[][] parts = new double[3][88];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 88; i++) {
            int part = i < 76 ? 0 : i < 85 ? 1 : 2;
            parts[part][i] = Math.rint(1150 + 450 * Math.sin(i / 9.0) + 8 * (i % 7) + i);
            names.add((2024 + (i + 46) / 52) + "-" + String.format("%02d", 1 + (i + 46) % 52 * 12 / 52));
        }
        weeks.set(names, List.of(
                        new BarChart.Part("train", 0, parts[0]), new BarChart.Part("validation", 2, parts[1]),
                        new BarChart.Part("test", 1, parts[2])), BarChart.Parts.STACKED);
        Card tailCard = new Card(context.language(), fixed("Long tail of items"))
                .show(tail).aside(new Segmented<>(List.of("linear", "log"), "linear", GalleryPages::fixed));
        Card weekCard = new Card(context.language(), fixed("Events by week")).show(weeks).aside(fixed("train, validation, test"));
        HBox charts = new HBox(14, tailCard, weekCard);
        tailCard.setPrefWidth(400);
        HBox.setHgrow(weekCard, Priority.ALWAYS);
        charts.setPrefHeight(230);
        charts.setMinHeight(200);
        String[][] findings = {
            {"Spelling of a category differs: \"Audio\", \"audio \"", "312", "splits one taste in two", "Merge categories"},
            {"3 users act every 2 seconds, day and night", "9417", "popularity is inflated", "Drop bots"},
            {"1 user rates everything 5", "288", "says nothing of taste", "Drop rater"},
            {"Price is missing for 4.1 % of items", "33", "price features are blank", "Fill: nearest neighbours"}};
        DataTable table = new DataTable(context.language(), null, List.of(
                DataColumn.text("finding", fixed("finding"), row -> findings[row][0]).width(420),
                DataColumn.number("rows", fixed("rows"), row -> Double.parseDouble(findings[row][1]),
                        value -> Numbers.count((long) value)),
                DataColumn.text("why", fixed("why it matters"), row -> findings[row][2]).width(260).style("muted"),
                DataColumn.graphic("fix", fixed(""), row -> new StateTag(fixed(findings[row][3]), StateTag.Tone.WARNING),
                        row -> findings[row][3]).width(200)), DataTable.Filter.NONE);
        table.setRowCount(findings.length);
        Card health = new Card(context.language(), fixed("Health")).show(table)
                .beside(new StateTag(fixed("5 findings"), StateTag.Tone.WARNING));
        VBox.setVgrow(health, Priority.ALWAYS);
        return new VBox(14, keys, charts, health);
    }

    private static Node curves(PageContext context) {
        CurveChart ndcg = new CurveChart();
        String[] names = {"NeuMF", "MLP", "iALS", "Popular"};
        for (int run = 0; run < 4; run++) {
            Curve curve = new Curve(fixed(names[run]), run);
            int last = run == 0 ? 14 : 60;
            for (int epoch = 1; epoch <= last; epoch++) {
                double value = run == 3 ? 0.052 : (0.19 - run * 0.012) * (1 - Math.exp(-epoch / (5.0 + 3 * run)))
                        + 0.002 * Math.sin(epoch * 0.9 + run);
                curve.add(epoch, run == 1 && epoch == 40 ? Double.NaN : value);
            }
            curve.setLive(run == 0);
            ndcg.curves().add(curve);
        }
        ndcg.setPlanned(60);
        ndcg.notes().add(new CurveChart.Note(31, "MLP: best at 31, overfitting after", 1));
        CurveChart loss = new CurveChart();
        loss.axisProperty().set(CurveChart.Axis.LOGARITHMIC);
        loss.smoothingProperty().set(0.6);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        for (int k = 0; k < 2; k++) {
            Curve curve = new Curve(fixed(k == 0 ? "train" : "validation"), k == 0 ? 0 : 3);
            for (int epoch = 1; epoch <= 30; epoch++) {
                curve.add(epoch, 1.3 * Math.exp(-epoch / 12.0) + 0.12 + 0.08 * k + 0.05 * random.nextDouble());
            }
            loss.curves().add(curve);
        }
        loss.setPlanned(60);
        Card left = new Card(context.language(), fixed("NDCG@10 · validation")).show(ndcg)
                .aside(new Segmented<>(List.of("epoch", "time"), "epoch", GalleryPages::fixed));
        Card right = new Card(context.language(), fixed("Loss · NeuMF")).show(loss).aside(fixed("smoothing .6 · log"));
        HBox top = new HBox(14, left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(500);
        right.setPrefWidth(500);
        top.setPrefHeight(300);
        top.setMinHeight(240);
        double[] scores = {.2141, .2087, .1963, .1940, .0712};
        String[] runs = {"NeuMF", "iALS", "MLP", "Item kNN", "Popular"};
        DataTable board = new DataTable(context.language(), null, List.of(
                DataColumn.text("run", fixed("run"), row -> runs[row]).width(150).style("strong"),
                DataColumn.graphic("state", fixed(""),
                        row -> new StateTag(fixed(row == 0 ? "running" : row == 4 ? "baseline" : "done"),
                                row == 0 ? StateTag.Tone.ACCENT : row == 4 ? StateTag.Tone.NEUTRAL : StateTag.Tone.SUCCESS),
                        row -> row == 0 ? "running" : "done").width(110),
                DataColumn.number("ndcg", fixed("NDCG@10"), row -> scores[row], Numbers::metric).style("strong"),
                DataColumn.graphic("interval", fixed(""),
                        row -> new IntervalDot(scores[row], scores[row] - .006, scores[row] + .006, 0, .25, row),
                        row -> Numbers.metric(scores[row])).width(270),
                DataColumn.number("recall", fixed("Recall@10"), row -> scores[row] * 1.58, Numbers::metric),
                DataColumn.number("coverage", fixed("coverage"), row -> .61 - .1 * row, v -> Numbers.metric(v, 2)),
                DataColumn.number("speed", fixed("speed"), row -> row == 4 ? Double.NaN : 8400 * (row + 1),
                        Numbers::compact).style("muted")), DataTable.Filter.NONE);
        board.setRowCount(5);
        Card boardCard = new Card(context.language(), fixed("Leader board · test, full ranking, 2,004 users")).show(board)
                .aside(fixed("bars: 95 % interval"));
        VBox.setVgrow(boardCard, Priority.ALWAYS);
        return new VBox(14, top, boardCard);
    }

    private static Node rows(PageContext context) {
        Card history = new Card(context.language(), fixed("User u1042"));
        VBox list = new VBox(2);
        for (int i = 0; i < 10; i++) {
            ItemRow row = new ItemRow("item-" + i, null, ITEMS.get(i), i % 2 == 0 ? "bought · 3 days ago" : "browsed 4 min")
                    .rank(i + 1).onOpen(() -> {});
            if (i % 4 == 0) {
                row.hit("held-out");
            } else if (i % 4 == 3) {
                row.mark("▼ 1");
            }
            row.setSelected(i == 0);
            list.getChildren().add(row);
        }
        history.with(list).aside(fixed("NDCG .63 · ✓ 2"));
        history.setPrefWidth(260);
        VBox steps = new VBox(8);
        String[][] texts = {{"1. Merge categories", "Audio, \"audio \" → Audio", "−0"},
            {"2. Drop bots", "more than 20 events a minute for an hour", "−9,417"},
            {"3. Duplicates", "same user, item, time: keep last", "−1,204"}, {"4. 5-core", "4 rounds", "−2,318"}};
        for (String[] each : texts) {
            StepCard step = new StepCard(fixed(each[0]), fixed(each[1]), fixed(each[2]));
            step.setSelected(each[0].startsWith("4"));
            steps.getChildren().add(step);
        }
        var add = Words.button(fixed("+ Add a step"), "step-card", () -> {});
        add.getStyleClass().add("add");
        add.setMaxWidth(Double.MAX_VALUE);
        steps.getChildren().add(add);
        ErrorStrip error = new ErrorStrip(fixed("Dense needs a width"), fixed("The rank head joins 32 and this: try 64"),
                ErrorStrip.Weight.ERROR).fix(fixed("Use 64"), () -> {});
        steps.getChildren().add(error);
        Card recipe = new Card(context.language(), fixed("Recipe")).with(steps).aside(fixed("121,306 → 108,367"));
        HBox.setHgrow(recipe, Priority.ALWAYS);
        ParameterForm form = new ParameterForm(context.language(), "gallery", List.of(
                new Parameter.Whole("width", 128, 1, 512),
                new Parameter.Real("dropout", .2, 0, .9, Parameter.Scale.LINEAR),
                new Parameter.Real("learning-rate", .001, 1e-5, 1, Parameter.Scale.LOGARITHMIC),
                new Parameter.Choice("normalise", "none", List.of("none", "batch", "layer")),
                new Parameter.Choice("activation", "relu", List.of("relu", "sigmoid", "tanh", "gelu", "elu")),
                new Parameter.Flag("bias", true),
                new Parameter.Words("layers", "64,32,16")), Map.of("width", "200"));
        Inspector inspector = new Inspector()
                .section(fixed("Why this item"))
                .text(fixed("Because you bought Cloudlisten ANC headset and put Lingxi wireless mouse in the cart."))
                .share(fixed("Cloudlisten ANC headset"), "+0.42", .84)
                .share(fixed("Lumen mechanical keyboard"), "−0.06", -.12)
                .rule()
                .fact(fixed("Fidelity"), fixed(".86"))
                .fact(fixed("Planted cause"), fixed("agrees: commute"))
                .rule()
                .section(fixed("Dense · ReLU"))
                .add(form);
        return new HBox(14, history, recipe, inspector);
    }

    private static Node map(PageContext context) {
        ScatterMap map = new ScatterMap();
        int count = 50_000;
        double[] xs = new double[count];
        double[] ys = new double[count];
        int[] groups = new int[count];
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        List<ScatterMap.Label> labels = new ArrayList<>();
        String[] names = {"Phones", "Peripherals", "Audio", "Displays", "Imaging", "Laptops"};
        for (int g = 0; g < 6; g++) {
            labels.add(new ScatterMap.Label(4 * Math.cos(g), 3 * Math.sin(g) + 1.3, names[g]));
        }
        for (int i = 0; i < count; i++) {
            groups[i] = i % 6;
            xs[i] = 4 * Math.cos(groups[i]) + 0.6 * random.nextGaussian();
            ys[i] = 3 * Math.sin(groups[i]) + 0.5 * random.nextGaussian();
        }
        map.set(xs, ys, groups, point -> "item " + point);
        map.setLabels(labels);
        map.setMarked(List.of(10, 16, 22));
        map.select(4);
        Card card = new Card(context.language(), fixed("50,000 items · 64 dimensions")).show(map)
                .aside(new Segmented<>(List.of("users", "items"), "items", GalleryPages::fixed));
        HBox.setHgrow(card, Priority.ALWAYS);
        VBox near = new VBox(2);
        for (int i = 0; i < 6; i++) {
            near.getChildren().add(new ItemRow("item-" + i, null, ITEMS.get(i), "Audio").mark(".9" + (5 - i)).onOpen(() -> {}));
        }
        Inspector inspector = new Inspector().section(fixed("Nearest in 64 dimensions")).add(near);
        return new HBox(14, card, inspector);
    }

    private static Node empty() {
        EmptyState state = new EmptyState("fth-trending-up", fixed("No runs yet"),
                fixed("A run is one training of a model on the prepared data. Its curves and scores stand here."))
                .action(fixed("Choose a model"), () -> {});
        VBox box = new VBox(14, new ErrorStrip(fixed("312 rows were refused"),
                fixed("Their rating is not a number. They are listed with their line and can be saved as CSV."),
                ErrorStrip.Weight.CAUTION).fix(fixed("Show rows"), () -> {}), state);
        VBox.setVgrow(state, Priority.ALWAYS);
        return box;
    }
}
