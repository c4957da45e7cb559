// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.tastemaker.app.shell.Action;

/// What the command palette can do with the runs: with the one that is selected, and with those that are parts of studies.
///
/// @param one whether one run is selected
record RunActions(RunsViewModel model, RunUpdates updates, ObservableBooleanValue one) {
    List<Action> all() {
        return List.of(
                ofOne("remove", model::remove),
                ofOne("resume", line -> {
                    if (line.state().isResumable()) {
                        model.resume(line);
                    }
                }),
                ofOne("pin", model::pin),
                Action.palette("runs.update", "runspage.action.update", updates::start)
                        .writing()
                        .when(updates.possibleProperty(), "runspage.action.update.not"),
                Action.palette("runs.parts", "runspage.action.parts", this::turnParts)
                        .when(model.partCountProperty().greaterThan(0), "runspage.action.parts.not"));
    }

    private Action ofOne(String word, Consumer<RunLine> action) {
        return Action.palette("runs." + word, "runspage.action." + word, () ->
                        model.selected().stream().findFirst().flatMap(model::line).ifPresent(action))
                .writing()
                .when(one, "runspage.action.one");
    }

    private void turnParts() {
        BooleanProperty with = model.withPartsProperty();
        with.set(!with.get());
    }
}
