// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.problem.ProblemException;

/// What is chosen of metrics beside their cut-off, as [Metric#by] takes it: the persistence of `rbp`, the column of items
/// whose mixture `calibration` compares.
final class MetricChoices {
    static final String RBP = "rbp";
    static final String CALIBRATION = "calibration";

    private final StringProperty persistence = new SimpleStringProperty(this, "persistence", "");
    private final StringProperty column = new SimpleStringProperty(this, "column", "");
    private final Map<String, StringProperty> choices = Map.of(RBP, persistence, CALIBRATION, column);

    /// @return as it is typed; empty for the usual
    StringProperty persistenceProperty() {
        return persistence;
    }

    /// @return name of the column; empty for the one that calibration takes by itself
    StringProperty columnProperty() {
        return column;
    }

    /// @return the metric by what was chosen for it, as usual where nothing was; empty if it has no such choice
    Optional<Metric> of(Metric metric) {
        StringProperty choice = choices.get(metric.name());
        if (choice == null || choice.get().isBlank()) {
            return Optional.of(metric);
        }
        try {
            return Optional.of(metric.by(choice.get().strip()));
        } catch (ProblemException refused) {
            return Optional.empty();
        }
    }

    /// @return whether a metric has something to choose
    boolean has(Metric metric) {
        return choices.containsKey(metric.name());
    }
}
