// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The metric of a view: that of the board, until another one is chosen in the view.
final class FollowedMetric {
    private final RunsViewModel runs;
    private final ObjectProperty<@Nullable String> metric = new SimpleObjectProperty<>(this, "metric");
    private @Nullable String taken;

    FollowedMetric(RunsViewModel runs) {
        this.runs = runs;
    }

    ObjectProperty<@Nullable String> property() {
        return metric;
    }

    /// Takes the metric of the board where none is chosen here, or the chosen one is gone.
    ///
    /// @param known what can be chosen
    /// @return the metric now
    @Nullable String follow(List<String> known) {
        String ofBoard = runs.metricProperty().get();
        String now = metric.get();
        if (now == null || !known.contains(now) || now.equals(taken) && !now.equals(ofBoard)) {
            now = known.isEmpty() || known.contains(String.valueOf(ofBoard)) ? ofBoard : known.getFirst();
            taken = now;
            metric.set(now);
        }
        return now;
    }
}
