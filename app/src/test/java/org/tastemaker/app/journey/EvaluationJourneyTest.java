// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.chart.CurveChart;
import org.tastemaker.app.chart.DotChart;
import org.tastemaker.app.chart.IntervalChart;
import org.tastemaker.app.piece.DataTable;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.TrainedStore;
import org.tastemaker.app.theme.ThemeChoice;

/// From three runs to more metrics, a pinned baseline, two runs against each other, the front and a user's lists, by
/// mouse and keyboard, with real workers.
class EvaluationJourneyTest {
    @TempDir
    Path folder;

    @Test
    void runsAreMeasuredFurtherComparedUserByUserAndWeighed() throws Exception {
        Path file = TrainedStore.make(folder);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("the project is open", () -> desk.sees("#figure-users"));
            Screenshots.doOnWindow(() -> desk.window().frame().show("runs"));
            desk.until("the board", () -> desk.sees("#leader-board .table-row-cell"));
            columns(desk);
            chosen(desk);
            pin(desk);
            sampled(desk);
            pair(desk);
            front(desk);
            curves(desk);
            learning(desk);
            parts(desk);
            user(desk);
        }
    }

    /// A metric that no run has is ticked, computed in a worker, and becomes a column.
    private static void columns(Desk desk) throws Exception {
        assertThat(head(desk)).doesNotContain("Diversity@10");
        desk.robot().clickOn("#board-metrics");
        Screenshots.settle();
        assertThat(desk.robot().lookup("#metric-rmse").queryAs(CheckBox.class).isDisabled()).as("the store has no ratings").isTrue();
        assertThat(desk.robot().lookup("#compute-metrics").query().isDisabled()).isTrue();
        desk.robot().clickOn("#metric-diversity@10");
        desk.robot().clickOn("#compute-metrics");
        desk.until("the strip tells", () -> desk.jobs().items().stream()
                .anyMatch(job -> "Evaluating 3 runs: Diversity@10".equals(job.title().getValue())));
        desk.until("the column is there", () -> head(desk).contains("Diversity@10")
                && column(desk, "Diversity@10").stream().noneMatch("–"::equals));
    }

    /// RBP by another persistence and calibration by another column, each beside its name.
    private static void chosen(Desk desk) throws Exception {
        desk.robot().clickOn("#board-metrics");
        Screenshots.settle();
        assertThat(desk.robot().lookup("#metric-rbp@10").queryAs(CheckBox.class).isDisabled()).isFalse();
        desk.robot().clickOn("#metric-rbp@10");
        desk.robot().clickOn("#metric-persistence").write("1.2");
        Screenshots.settle();
        assertThat(desk.robot().lookup("The persistence of RBP is a number above 0 and below 1, such as .8 or .95, but \"1.2\" was given. Empty means .8.")
                .tryQuery()).isPresent();
        assertThat(desk.robot().lookup("#metric-rbp@10").queryAs(CheckBox.class).isDisabled()).isTrue();
        assertThat(desk.robot().lookup("#compute-metrics").query().isDisabled()).isTrue();
        desk.robot().eraseText(3).write(".95");
        Screenshots.settle();
        desk.robot().clickOn("#metric-rbp-95@10");
        @SuppressWarnings("unchecked")
        ComboBox<String> column = desk.robot().lookup("#metric-column").queryAs(ComboBox.class);
        String other = column.getItems().get(1);
        Screenshots.doOnWindow(() -> column.setValue(other));
        Screenshots.settle();
        desk.robot().clickOn("#metric-calibration-" + other + "@10");
        desk.take("journey-metrics");
        desk.robot().clickOn("#compute-metrics");
        String calibration = "Calibration@10 (" + other + ")";
        desk.until("both are columns", () -> head(desk).containsAll(List.of("RBP@10 (.95)", calibration))
                && column(desk, "RBP@10 (.95)").stream().noneMatch("–"::equals) && column(desk, calibration).stream().noneMatch("–"::equals));
        // the board has room for the columns that later steps look at
        desk.robot().clickOn("#board-metrics");
        Screenshots.settle();
        desk.robot().clickOn("#metric-rbp-95@10");
        desk.robot().clickOn("#metric-calibration-" + other + "@10");
        desk.press(KeyCode.ESCAPE);
    }

    private static void pin(Desk desk) throws Exception {
        Screenshots.doOnWindow(() -> {
            table(desk).requestFocus();
            table(desk).getSelectionModel().clearAndSelect(2);
        });
        assertThat(column(desk, "run")).containsExactly("item-knn", "ials", "popular");
        desk.press(KeyCode.CONTROL, KeyCode.K);
        desk.robot().write("Pin the run");
        Screenshots.settle();
        desk.press(KeyCode.ENTER);
        desk.until("it is on top", () -> column(desk, "run").getFirst().equals("popular"));
        desk.until("the others are compared with it", () -> head(desk).contains("against popular")
                && column(desk, "against popular").get(1).startsWith("+."));
        desk.robot().clickOn("NDCG@10");
        Screenshots.settle();
        assertThat(column(desk, "run").getFirst()).as("pinned, whatever is sorted").isEqualTo("popular");
        Screenshots.doOnWindow(() -> table(desk).getSortOrder().clear());
    }

    /// Numbers of sampled candidates say so and are told apart.
    private static void sampled(Desk desk) throws Exception {
        desk.robot().clickOn("#board-metrics");
        Screenshots.settle();
        @SuppressWarnings("unchecked")
        ComboBox<String> among = desk.robot().lookup("#metrics-candidates").queryAs(ComboBox.class);
        Screenshots.doOnWindow(() -> among.setValue("sampled:100"));
        desk.until("nothing has them yet", () -> desk.robot().lookup("#metric-ndcg@10").queryAs(CheckBox.class) != null
                && !desk.robot().lookup("#metric-ndcg@10").queryAs(CheckBox.class).isSelected());
        desk.robot().clickOn("#metric-recall@10");
        desk.robot().clickOn("#compute-metrics");
        desk.until("they are told apart", () -> desk.sees("#board-sampled")
                && desk.window().frame().lookup("#board-sampled").isVisible()
                && desk.seen().stream().anyMatch(text -> text.startsWith("Leader board · test, 100 sampled items, 1,")));
        assertThat(text(desk, "#board-sentence")).contains("Do not set them beside numbers of full ranking");
        desk.take("journey-sampled");
        @SuppressWarnings("unchecked")
        ComboBox<String> choice = (ComboBox<String>) desk.window().frame().lookup("#board-candidates");
        Screenshots.doOnWindow(() -> choice.setValue("full"));
        desk.until("full ranking again", () -> !desk.window().frame().lookup("#board-sampled").isVisible()
                && column(desk, "run").size() == 3 && head(desk).contains("Diversity@10"));
    }

    private static void pair(Desk desk) throws Exception {
        Screenshots.doOnWindow(() -> {
            table(desk).getSelectionModel().clearAndSelect(1);
            table(desk).getSelectionModel().select(2);
        });
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        desk.until("all is compared", () -> intervals(desk, "#pair-forest").size() > 7 && intervals(desk, "#pair-segments").size() > 3
                && dots(desk, "#pair-users").size() == 8 && desk.sees("#pair-settings .table-row-cell"));
        assertThat(text(desk, "#pair-sentence"))
                .startsWith("item-knn is ahead of ials by .0").contains("paired t test", "This test set can tell apart differences of .0");
        desk.robot().clickOn("Wilcoxon");
        desk.until("by another test", () -> text(desk, "#pair-sentence").contains("Wilcoxon signed-rank test"));
        assertThat(text(desk, "#pair-segments-sentence")).contains("item-knn serves", "the gap is");

        // a row that is passed by keys is forgotten when the rows come anew
        desk.rest();
        IntervalChart forest = (IntervalChart) desk.window().frame().lookup("#pair-forest");
        Screenshots.doOnWindow(forest::requestFocus);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.DOWN);
        assertThat(Screenshots.onWindow(forest::getAccessibleText)).startsWith("Recall@10: +.0");
        desk.press(KeyCode.ENTER);
        desk.until("the metric is chosen by keyboard", () -> desk.seen().contains("Each user · Recall@10")
                && desk.seen().contains("Groups of users · Recall@10"));
        desk.click("#pair-swap");
        desk.until("the two change places", () -> desk.seen().contains("ials minus item-knn"));
        desk.take("journey-pair");
        assertThat(((DataTable) desk.window().frame().lookup("#pair-settings .data-table")).table())
                .as("choices in the words of the form").contains(List.of("Model", "Implicit ALS", "Similar items"))
                .noneMatch(row -> row.contains("false") || row.contains("true"));
        desk.click("#exposure-start");
        desk.until("what lists show of each group", () -> intervals(desk, "#pair-exposure").size() > 3);
        assertThat(intervals(desk, "#pair-exposure")).allSatisfy(row -> {
            assertThat(row.marks()).hasSize(2);
            assertThat(row.marks()).allSatisfy(mark -> assertThat(mark.value()).isBetween(mark.low() - 1e-9, mark.high() + 1e-9));
        });
        assertThat(intervals(desk, "#pair-exposure").stream().mapToDouble(row -> row.marks().getFirst().value()).sum())
                .as("shares of one whole").isCloseTo(100, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(text(desk, "#pair-exposure-sentence")).contains("ials: parity .", "Parity is the lowest ratio");
        desk.take("journey-exposure");
    }

    private static void front(Desk desk) throws Exception {
        desk.robot().clickOn("Trade-off");
        desk.until("three runs", () -> desk.sees("#front-chart") && dots(desk, "#front-chart").size() == 3);
        // item-knn is best by NDCG and ials by diversity in this store; popular is beaten by ials
        assertThat(text(desk, "#front-sentence")).isEqualTo("The front, which no run beats in both NDCG@10 and Diversity@10: item-knn, ials.");
        DotChart chart = (DotChart) desk.window().frame().lookup("#front-chart");
        int ials = dots(desk, "#front-chart").stream().map(DotChart.Dot::name).toList().indexOf("ials");
        Point2D there = Screenshots.onWindow(() -> chart.localToScreen(chart.place(ials)[0], chart.place(ials)[1]));
        desk.robot().clickOn(there);
        Screenshots.settle();
        assertThat(Screenshots.onWindow(chart::getAccessibleText)).contains("ials", "nobody beats it in both");
        desk.take("journey-front");
    }

    private static void curves(Desk desk) throws Exception {
        desk.robot().clickOn("Curves");
        desk.click("#shapes-start");
        desk.until("ROC and precision of three runs", () -> lines(desk, "#roc-chart") == 3 && lines(desk, "#precision-chart") == 3);
        assertThat(desk.seen()).as("no run here predicts ratings").doesNotContain("Calibration of ratings");
        desk.take("journey-curves");
    }

    /// The fastest run is trained again on three shares of its rows.
    private static void learning(Desk desk) throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        desk.until("it says what it does", () -> desk.seen().contains("Would more data help?"));
        @SuppressWarnings("unchecked")
        ComboBox<String> run = (ComboBox<String>) desk.window().frame().lookup("#learning-run");
        Screenshots.doOnWindow(() -> run.setValue("popular"));
        desk.click("#learning-start");
        desk.until("a curve of four points", () -> desk.window().frame().lookup("#learning-chart") instanceof CurveChart chart
                && chart.table().size() == 5 && text(desk, "#learning-sentence").contains("from 50 % to 100 % of the rows"));
        assertThat(text(desk, "#learning-bands")).isEqualTo("Bands: 95 % intervals over users.");
        List<List<String>> numbers = ((CurveChart) desk.window().frame().lookup("#learning-chart")).table();
        assertThat(numbers.getFirst()).containsExactly("x", "popular", "popular −", "popular +");
        assertThat(numbers.subList(1, 5)).allSatisfy(row -> assertThat(Double.parseDouble(row.get(1)))
                .isBetween(Double.parseDouble(row.get(2)), Double.parseDouble(row.get(3))));
        desk.take("journey-learning");
    }

    /// The three runs of the learning curve stand on the board when they are asked for.
    private static void parts(Desk desk) throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        desk.until("the user's own runs", () -> column(desk, "run").size() == 3);
        CheckBox parts = desk.robot().lookup("#board-parts").queryAs(CheckBox.class);
        assertThat(parts.getText()).isEqualTo("Also parts of studies: 3 more");
        desk.take("journey-parts-hidden");
        desk.robot().clickOn(parts);
        desk.until("all", () -> column(desk, "run").size() == 6);
        assertThat(column(desk, "run")).contains("popular-at-10", "popular-at-25", "popular-at-50");
        desk.take("journey-parts-shown");
        desk.robot().clickOn(parts);
        desk.until("the user's own again", () -> column(desk, "run").size() == 3);
    }

    private static int lines(Desk desk, String id) {
        return desk.window().frame().lookup(id) instanceof CurveChart chart ? chart.curves().size() : 0;
    }

    /// Keyboard alone: to the outlier of the pair and on to her lists.
    private static void user(Desk desk) throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        desk.until("users", () -> desk.sees("#pair-users") && dots(desk, "#pair-users").size() == 8);
        desk.tabTo("pair-users");
        desk.press(KeyCode.RIGHT);
        String told = Screenshots.onWindow(() -> desk.window().frame().lookup("#pair-users").getAccessibleText());
        desk.press(KeyCode.ENTER);
        desk.until("the lists", () -> desk.seen().contains("History"));
        String id = told.substring(0, told.indexOf(' '));
        desk.until("of this user", () -> desk.seen().stream().anyMatch(text -> text.contains(id)));
    }

    private static List<IntervalChart.Row> intervals(Desk desk, String id) {
        return desk.window().frame().lookup(id) instanceof IntervalChart chart ? chart.rows() : List.of();
    }

    private static List<DotChart.Dot> dots(Desk desk, String id) {
        return desk.window().frame().lookup(id) instanceof DotChart chart ? chart.dots() : List.of();
    }

    private static String text(Desk desk, String id) {
        return desk.window().frame().lookup(id) instanceof Label label ? label.getText() : "";
    }

    private static TableView<?> table(Desk desk) {
        return (TableView<?>) desk.window().frame().lookup("#leader-board .table-view");
    }

    private static List<List<String>> rows(Desk desk) {
        return desk.window().frame().lookup("#leader-board") instanceof DataTable board ? board.table() : List.of(List.of());
    }

    private static List<String> head(Desk desk) {
        return rows(desk).getFirst();
    }

    private static List<String> column(Desk desk, String title) {
        List<List<String>> rows = rows(desk);
        int at = rows.getFirst().indexOf(title);
        return at < 0 ? List.of("–") : rows.stream().skip(1).map(row -> row.get(at)).toList();
    }
}
