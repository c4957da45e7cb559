// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.lists;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.Scoring;
import org.tastemaker.explain.PlantedFinding;

/// What was planted of the item that is explained. Where the truth of the data is not known nothing ever comes; where
/// it is, an answer that is on its way is said to be so from the second on.
final class PlantedCauses {
    /// What is known of the planted cause just now.
    ///
    /// @param finding the comparison; null while it is on its way
    record State(@Nullable PlantedFinding finding) {}

    private final Scoring scoring;
    private final ReadOnlyObjectWrapper<Optional<State>> state = new ReadOnlyObjectWrapper<>(Optional.empty());

    PlantedCauses(Scoring scoring) {
        this.scoring = scoring;
    }

    /// @return nothing where the truth is not known, or not yet known to be known
    ReadOnlyObjectProperty<Optional<State>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void clear() {
        state.set(Optional.empty());
    }

    void ask(String run, String user, String item, String method) {
        state.set(state.get().map(known -> new State(null)));
        scoring.planted(run, user, item, method, new Scoring.Question<>(
                "lists.planted",
                answer -> state.set(answer.map(State::new)),
                // the reasons stand without it
                failure -> state.set(Optional.empty())));
    }
}
