// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.tastemaker.app.chart.IntervalChart;
import org.tastemaker.app.piece.IntervalDot;
import org.tastemaker.app.piece.ReasonedButton;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.project.RunRecord;

/// The drawn cells of the leader board, and the same in words for who copies them.
final class BoardCells {
    private final Language language;
    private final RunsViewModel model;
    private final BoardViewModel board;
    private final IntFunction<RunLine> lines;

    /// @param lines the run of a row
    BoardCells(Language language, RunsViewModel model, BoardViewModel board, IntFunction<RunLine> lines) {
        this.language = language;
        this.model = model;
        this.board = board;
        this.lines = lines;
    }

    Node dot(int row) {
        return dot(model, lines.apply(row).name());
    }

    /// @return the colour of a run
    static Region dot(RunsViewModel model, String run) {
        Region dot = new Region();
        dot.setStyle("-fx-background-color: " + model.colours().paint(run)
                + "; -fx-background-radius: 5; -fx-min-width: 10; -fx-max-width: 10; -fx-min-height: 10; -fx-max-height: 10;");
        return dot;
    }

    Node state(int row) {
        RunLine line = lines.apply(row);
        boolean baseline = line.state() == RunState.DONE && model.isBaseline(line);
        StateTag tag = new StateTag(
                language.text(baseline ? "runspage.state.baseline" : line.state().key()),
                baseline ? StateTag.Tone.NEUTRAL : line.state().tone());
        RunRecord record = line.record();
        if (record != null && record.problem() != null) {
            tag.setTooltip(new Tooltip(record.problem()));
        }
        HBox cell = new HBox(4, tag);
        cell.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (model.isPinned(line)) {
            tag.setGraphic(Words.icon("fth-map-pin"));
            Tooltip why = new Tooltip();
            why.textProperty().bind(language.text("runspage.pinned"));
            tag.setTooltip(why);
        }
        if (line.state().isResumable()) {
            cell.getChildren().add(small("runspage.resume", "resume-" + line.name(), () -> model.resume(line)));
        } else if (line.state().isActive()) {
            cell.getChildren().add(small("runspage.cancel", "cancel-" + line.name(), () -> model.cancel(line)));
        }
        return cell;
    }

    private Node small(String key, String id, Runnable action) {
        Button button = Words.button(language.text(key), "link", action);
        button.setId(id);
        button.setStyle("-fx-font-size: 12px; -fx-padding: 1 4;");
        button.setDisable(model.isReadOnly());
        return new ReasonedButton(button, language.text("shell.read-only.why"));
    }

    String stateWord(int row) {
        RunLine line = lines.apply(row);
        return language.get(line.state() == RunState.DONE && model.isBaseline(line)
                ? "runspage.state.baseline" : line.state().key());
    }

    /// @param all the runs whose intervals share the axis
    Node interval(int row, String by, List<RunLine> all) {
        RunLine line = lines.apply(row);
        Estimate found = line.estimate(by).orElse(null);
        if (found == null || Double.isNaN(found.value())) {
            return new Region();
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (RunLine each : all) {
            Estimate other = each.estimate(by).orElse(null);
            if (other != null && !Double.isNaN(other.value())) {
                low = Math.min(low, other.low());
                high = Math.max(high, other.high());
            }
        }
        IntervalDot dot = new IntervalDot(
                found.value(), found.low(), found.high(), low, high, model.colours().of(line.name()));
        Tooltip.install(dot, new Tooltip(intervalWords(row, by)));
        return dot;
    }

    String intervalWords(int row, String by) {
        return lines.apply(row).estimate(by)
                .map(found -> String.format(
                        Locale.ROOT, "%s – %s", Numbers.metric(found.low()), Numbers.metric(found.high())))
                .orElse("");
    }

    /// The difference to the reference, and a word where it is none.
    Node against(int row) {
        Standings known = board.standingsProperty().get();
        Label cell = Words.plain(againstWords(row), "small");
        Standings.Standing standing = known == null ? null : known.of(lines.apply(row).name()).orElse(null);
        if (standing == null || !standing.differs()) {
            cell.getStyleClass().add("muted");
        }
        if (known != null && standing != null) {
            cell.setTooltip(new Tooltip(language.get(
                    standing.differs() ? "runspage.against.differs" : "runspage.against.same.why", lines.apply(row).name(), known.reference(),
                    IntervalChart.signed(standing.difference(), 4), CompareView.p(standing.p()), known.of().size())));
        }
        return cell;
    }

    String againstWords(int row) {
        Standings known = board.standingsProperty().get();
        String run = lines.apply(row).name();
        if (known == null) {
            return "";
        }
        return known.of(run)
                .map(standing -> standing.differs()
                        ? IntervalChart.signed(standing.difference(), 4) : language.get("runspage.against.same"))
                .orElse(run.equals(known.reference()) ? "–" : "");
    }

    double seconds(int row) {
        RunRecord record = lines.apply(row).record();
        return record == null || record.seconds() <= 0 ? Double.NaN : record.seconds();
    }

    double speed(int row) {
        RunRecord record = lines.apply(row).record();
        return record == null || record.samplesPerSecond() <= 0 ? Double.NaN : record.samplesPerSecond();
    }
}
