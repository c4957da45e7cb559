// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.catalogue.RunChoice;
import org.tastemaker.app.chart.IntervalChart;
import org.tastemaker.app.piece.DataTable;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.TrainedStore;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.Projects;
import org.tastemaker.split.Part;

/// A model is cross-validated from the Runs page, with one seed and with two, stopped and looked at again later, with real
/// workers.
class CrossValidationJourneyTest {
    @TempDir
    Path folder;

    @Test
    void aModelIsTriedOnEveryFoldAndWhatCameOfItIsSeenAgain() throws Exception {
        Path file = TrainedStore.make(folder);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            open(desk, file);
            desk.until("it says what it does", () -> desk.seen().contains("Does the split matter?"));
            refusesWhatCannotBe(desk);
            once(desk, file);
            seeds(desk);
            stopped(desk);
            partsStayAway(desk);
            aPartThatIsSelectedIsShownAndCalledSo(desk);
        }
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            open(desk, file);
            desk.until("they are there again", () -> rows(desk).size() == 4);
            assertThat(rows(desk).stream().map(List::getFirst)).containsExactly("Cross-validation", "popular", "item-knn", "ials");
        }
    }

    private static void open(Desk desk, Path file) throws Exception {
        Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
        desk.until("the project is open", () -> desk.sees("#figure-users"));
        Screenshots.doOnWindow(() -> desk.window().frame().show("runs"));
        desk.until("the board", () -> desk.sees("#leader-board .table-row-cell"));
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        desk.until("the folds", () -> desk.sees("#folds-start"));
    }

    private static void refusesWhatCannotBe(Desk desk) throws Exception {
        choose(desk, "popular", "1", "7");
        assertThat(text(desk, "#folds-problem")).isEqualTo("The number of folds is a whole number from 2 to 100.");
        assertThat(isOffered(desk)).isFalse();
        choose(desk, "popular", "3", "7, x");
        assertThat(text(desk, "#folds-problem")).startsWith("Seeds are whole numbers with commas between them");
        assertThat(isOffered(desk)).isFalse();
    }

    private static void once(Desk desk, Path file) throws Exception {
        choose(desk, "popular", "3", "7");
        assertThat(text(desk, "#folds-problem")).isEmpty();
        desk.click("#folds-start");
        desk.until("the strip tells", () -> desk.jobs().items().stream()
                .anyMatch(job -> "Cross-validating popular in 3 folds".equals(job.title().getValue())));
        assertThat(isOffered(desk)).as("these folds are on their way").isFalse();
        desk.until("three folds and all of them", () -> chart(desk).size() == 4 && !desk.sessions().session().jobs().isBusy());
        assertThat(isOffered(desk)).as("nothing is left to train").isFalse();
        assertThat(chart(desk).stream().map(IntervalChart.Row::name)).containsExactly("Fold 1", "Fold 2", "Fold 3", "All folds");
        List<Evaluation> found = evaluations(file);
        double[] values = found.stream().mapToDouble(each -> each.metrics().get("ndcg@10").value()).toArray();
        for (int fold = 0; fold < 3; fold++) {
            assertThat(chart(desk).get(fold).marks().getFirst().value()).isCloseTo(values[fold], within(1e-9));
            assertThat(chart(desk).get(fold).asides().getLast())
                    .isEqualTo(String.format(Locale.ROOT, "%,d", found.get(fold).users().length));
        }
        double sum = 0;
        int count = 0;
        for (Evaluation each : found) {
            float[] users = each.perUser().get("ndcg@10");
            sum += IntStream.range(0, users.length).mapToDouble(u -> users[u]).sum();
            count += users.length;
        }
        IntervalChart.Mark together = chart(desk).getLast().marks().getFirst();
        assertThat(together.value()).isCloseTo(sum / count, within(1e-6)).isBetween(together.low(), together.high());
        double mean = Arrays.stream(values).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 2);
        // Student's quantile of two degrees of freedom
        double half = 4.302653 * deviation / Math.sqrt(3);
        assertThat(text(desk, "#folds-sentence"))
                .startsWith("popular reaches " + metric(sum / count) + " over 3 folds;")
                .contains("mean " + metric(mean) + ", standard deviation " + metric(deviation))
                .contains(" " + metric(Math.max(0, mean - half)) + " to " + metric(mean + half));
        List<String> row = rows(desk).get(1);
        assertThat(rows(desk).getFirst()).endsWith("Fold 1", "Fold 2", "Fold 3");
        assertThat(row).startsWith("popular", "3").contains(metric(mean), metric(deviation)).endsWith(metric(values[2]));
        desk.take("journey-folds");
    }

    private static List<Evaluation> evaluations(Path file) {
        List<Evaluation> found = new ArrayList<>();
        try (ProjectReader project = Projects.openToRead(file)) {
            for (int fold = 1; fold <= 3; fold++) {
                found.add(project.evaluation("popular-fold-" + fold + "-of-3", Part.TEST, "full").orElseThrow());
            }
        }
        return found;
    }

    /// With two seeds there are two jobs, and a fold is the mean of both.
    private static void seeds(Desk desk) throws Exception {
        choose(desk, "item-knn", "2", "7 8");
        desk.click("#folds-start");
        desk.until("both", () -> rows(desk).size() == 3 && rows(desk).getLast().contains("2") && text(desk, "#folds-sentence").contains("mean of 2 seeds"));
        assertThat(desk.seen()).contains("NDCG@10 in each fold: item-knn");
        assertThat(chart(desk)).hasSize(3);
        assertThat(Screenshots.onWindow(() -> desk.sessions().session().runs().stream().map(run -> run.name()).toList()))
                .contains("item-knn-fold-1-of-2", "item-knn-fold-2-of-2", "item-knn-8-fold-1-of-2", "item-knn-8-fold-2-of-2");
    }

    private static void stopped(Desk desk) throws Exception {
        choose(desk, "ials", "20", "7");
        desk.click("#folds-start");
        desk.until("the first folds", () -> rows(desk).size() == 4 && chart(desk).size() > 1 && rows(desk).getLast().getFirst().equals("ials"));
        Screenshots.doOnWindow(() -> desk.jobs().items().stream().filter(job -> job.state() == JobItem.State.RUNNING).forEach(JobItem::cancel));
        desk.until("it has stopped", () -> !desk.sessions().session().jobs().isBusy());
        desk.rest();
        assertThat(text(desk, "#folds-sentence")).endsWith(" of 20 folds are there.");
        assertThat(isOffered(desk)).as("it can go on").isTrue();
    }

    private static void partsStayAway(Desk desk) throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        desk.until("the user's own runs", () -> desk.window().frame().lookup("#leader-board") instanceof DataTable board
                && board.table().size() == 4);
        for (String page : List.of("map", "lists")) {
            Screenshots.doOnWindow(() -> desk.window().frame().show(page));
            desk.until("the page " + page, () -> !offered(desk).isEmpty());
            desk.rest();
            assertThat(offered(desk)).as(page).containsExactly("popular", "item-knn", "ials");
        }
    }

    private static void aPartThatIsSelectedIsShownAndCalledSo(Desk desk) throws Exception {
        String fold = "popular-fold-1-of-3";
        select(desk, fold);
        for (String page : List.of("map", "lists")) {
            Screenshots.doOnWindow(() -> desk.window().frame().show(page));
            desk.until("the fold on the page " + page, () -> fold.equals(shown(desk)));
            assertThat(text(desk, "map".equals(page) ? "#map-part" : "#lists-part-0")).isEqualTo("fold of a cross-validation");
            desk.rest();
            desk.take("journey-fold-" + page);
        }
        assertThat(text(desk, "#lists-part-1")).as("the second list is of a run of the user's own").isEmpty();
        select(desk, "item-knn");
        for (String page : List.of("map", "lists")) {
            Screenshots.doOnWindow(() -> desk.window().frame().show(page));
            desk.until("the other run on the page " + page, () -> "item-knn".equals(shown(desk)));
            desk.rest();
            assertThat(text(desk, "map".equals(page) ? "#map-part" : "#lists-part-0")).isEmpty();
        }
        assertThat(text(desk, "#lists-part-1")).as("changed places with the run that was in the second list")
                .isEqualTo("fold of a cross-validation");
        Screenshots.doOnWindow(() -> ((RunChoice) desk.window().frame().lookup("#lists-run-1")).setValue("ials"));
        desk.rest();
        for (String page : List.of("map", "lists")) {
            Screenshots.doOnWindow(() -> desk.window().frame().show(page));
            desk.rest();
            assertThat(offered(desk)).as(page).containsExactly("popular", "item-knn", "ials");
        }
    }

    private static void select(Desk desk, String run) throws Exception {
        Screenshots.doOnWindow(() -> desk.window().frame().show("runs"));
        desk.until("the board", () -> desk.sees("#board-parts"));
        Screenshots.doOnWindow(() -> ((CheckBox) desk.window().frame().lookup("#board-parts")).setSelected(true));
        desk.until("all runs", () -> board(desk).table().size() > 6);
        Screenshots.doOnWindow(() -> {
            int row = board(desk).table().stream().map(each -> each.get(1)).toList().indexOf(run) - 1;
            board(desk).view().getSelectionModel().clearAndSelect(row);
        });
        Screenshots.settle();
    }

    private static DataTable board(Desk desk) {
        return (DataTable) desk.window().frame().lookup("#leader-board");
    }

    private static String shown(Desk desk) {
        return desk.window().frame().lookupAll(".run-choice").stream()
                .filter(RunChoice.class::isInstance)
                .findFirst()
                .map(found -> String.valueOf(((RunChoice) found).getValue()))
                .orElse("");
    }

    private static List<String> offered(Desk desk) {
        return desk.window().frame().lookupAll(".run-choice").stream()
                .filter(RunChoice.class::isInstance)
                .findFirst()
                .map(found -> List.copyOf(((RunChoice) found).getItems()))
                .orElse(List.of());
    }

    @SuppressWarnings("unchecked")
    private static void choose(Desk desk, String run, String folds, String seeds) throws Exception {
        Screenshots.doOnWindow(() -> {
            ((ComboBox<String>) desk.window().frame().lookup("#folds-run")).setValue(run);
            ((TextField) desk.window().frame().lookup("#folds-count")).setText(folds);
            ((TextField) desk.window().frame().lookup("#folds-seeds")).setText(seeds);
        });
        Screenshots.settle();
    }

    private static boolean isOffered(Desk desk) throws Exception {
        return Screenshots.onWindow(() -> !desk.window().frame().lookup("#folds-start").isDisabled());
    }

    private static List<IntervalChart.Row> chart(Desk desk) {
        return desk.window().frame().lookup("#folds-chart") instanceof IntervalChart chart ? chart.rows() : List.of();
    }

    private static List<List<String>> rows(Desk desk) {
        return desk.window().frame().lookup("#folds-table .data-table") instanceof DataTable table ? table.table() : List.of();
    }

    private static String text(Desk desk, String id) {
        return desk.window().frame().lookup(id) instanceof Label label ? label.getText() : "";
    }

    private static String metric(double value) {
        return String.format(Locale.ROOT, "%.4f", value).substring(1);
    }
}
