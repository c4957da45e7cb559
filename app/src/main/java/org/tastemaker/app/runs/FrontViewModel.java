// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.tastemaker.evaluate.MetricName;

/// Runs by two metrics, one that says how right their lists are, one that says how varied.
final class FrontViewModel {
    /// What is taken for the metric to the right, the first that is known.
    private static final List<String> VARIED = List.of(
            "diversity", "diversity-content", "novelty", "coverage", "personalisation", "entropy", "serendipity");

    private final RunsViewModel runs;
    private final ObjectProperty<@Nullable String> right = new SimpleObjectProperty<>(this, "right");
    private final ObjectProperty<@Nullable String> up = new SimpleObjectProperty<>(this, "up");
    private final ReadOnlyObjectWrapper<Front> front = new ReadOnlyObjectWrapper<>(new Front(List.of(), List.of()));
    private final InvalidationListener onChange = change -> follow();
    private @Nullable String taken;
    private @Nullable String takenUp;
    private boolean followed;

    FrontViewModel(RunsViewModel runs) {
        this.runs = runs;
        runs.lines().addListener(onChange);
        right.addListener((property, before, now) -> draw());
        up.addListener((property, before, now) -> draw());
        follow();
    }

    /// @return the metric that goes right
    ObjectProperty<@Nullable String> rightProperty() {
        return right;
    }

    /// @return the metric that goes up
    ObjectProperty<@Nullable String> upProperty() {
        return up;
    }

    ReadOnlyObjectProperty<Front> frontProperty() {
        return front.getReadOnlyProperty();
    }

    /// Takes metrics that are known where none are chosen, or the chosen are gone; a better one when it becomes known.
    private void follow() {
        List<String> known = runs.metrics();
        followed = true;
        String y = up.get();
        if (y == null || !known.contains(y) || y.equals(takenUp)) {
            takenUp = known.contains(String.valueOf(runs.metricProperty().get())) ? runs.metricProperty().get()
                    : known.isEmpty() ? null : known.getFirst();
            up.set(takenUp);
        }
        String x = right.get();
        if (x == null || !known.contains(x) || x.equals(taken)) {
            taken = varied(known);
            right.set(taken);
        }
        followed = false;
        draw();
    }

    private @Nullable String varied(List<String> known) {
        return VARIED.stream()
                .flatMap(wanted -> known.stream().filter(name -> name.equals(wanted) || name.startsWith(wanted + "@")))
                .findFirst()
                .or(() -> Stream.of(known).flatMap(List::stream).filter(name -> !name.equals(up.get())).findFirst())
                .orElse(null);
    }

    private void draw() {
        if (followed) {
            return;
        }
        String x = right.get();
        String y = up.get();
        if (x == null || y == null) {
            front.set(new Front(List.of(), List.of()));
            return;
        }
        MetricName toRight = runs.names().parse(x);
        MetricName upward = runs.names().parse(y);
        List<RunLine> measured = runs.lines().stream()
                .filter(line -> !Double.isNaN(line.value(x)) && !Double.isNaN(line.value(y)))
                .toList();
        // values of other protocols are values of other tests
        List<RunLine> comparable = measured.stream()
                .filter(line -> line.protocol().equals(measured.getFirst().protocol()))
                .toList();
        front.set(Front.of(comparable, x, toRight.metric().better(), y, upward.metric().better()));
    }

    void dispose() {
        runs.lines().removeListener(onChange);
    }
}
