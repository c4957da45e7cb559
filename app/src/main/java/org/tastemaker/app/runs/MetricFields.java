// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.tastemaker.app.catalogue.ColumnNames;
import org.tastemaker.app.text.Language;

/// Where it is chosen what metrics take beside their cut-off, small enough to stand beside their names.
final class MetricFields {
    private static final double NUMBER = 52;
    private static final double COLUMN = 80;
    private static final String SMALL = "-fx-font-size: 12px; -fx-padding: 2 6;";

    private final MeasureViewModel measure;
    private final TextField persistence = new TextField();
    private final NameChoice column;

    MetricFields(Language language, MeasureViewModel measure) {
        this.measure = measure;
        persistence.setId("metric-persistence");
        persistence.setPromptText(".8");
        persistence.setPrefWidth(NUMBER);
        persistence.setMinWidth(NUMBER);
        persistence.textProperty().bindBidirectional(measure.chosen().persistenceProperty());
        explain(language, persistence, "runspage.metrics.persistence");
        column = new NameChoice(language, name -> ColumnNames.of(
                language, name.isEmpty() ? measure.columns().getFirst() : name).getValue());
        column.setId("metric-column");
        column.getStyleClass().add("run-choice");
        column.setPrefWidth(COLUMN);
        column.setMinWidth(COLUMN);
        explain(language, column, "runspage.metrics.column");
        column.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                measure.chosen().columnProperty().set(now);
            }
        });
    }

    private static void explain(Language language, Control control, String key) {
        control.setStyle(SMALL);
        control.accessibleTextProperty().bind(language.text(key));
        Tooltip help = new Tooltip();
        help.textProperty().bind(language.text(key + ".effect"));
        help.setWrapText(true);
        help.setMaxWidth(340);
        control.setTooltip(help);
        control.accessibleHelpProperty().bind(language.text(key + ".effect"));
    }

    /// @param metric name of a kind of metric, such as `rbp`
    /// @return what is chosen for it, if anything is and there is a choice
    Optional<Node> of(String metric) {
        if (metric.equals(MetricChoices.RBP)) {
            return Optional.of(persistence);
        }
        if (!metric.equals(MetricChoices.CALIBRATION) || measure.columns().size() < 2) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(measure.columns());
        // the first is the one that is taken where none is named
        names.set(0, "");
        column.offer(names, measure.chosen().columnProperty().get());
        return Optional.of(column);
    }

    /// Does something that takes the fields out of their places and puts them back, while somebody types in one.
    void keepingFocus(Runnable work) {
        boolean typing = persistence.isFocused();
        int caret = persistence.getCaretPosition();
        work.run();
        if (typing) {
            persistence.requestFocus();
            persistence.positionCaret(caret);
        }
    }
}
