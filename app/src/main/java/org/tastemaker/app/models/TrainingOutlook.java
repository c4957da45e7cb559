// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.model.Model;
import org.tastemaker.model.Needs;
import org.tastemaker.model.Outlook;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;

/// What the training of a draft would take, told before its start. The data are looked at once a model and protocol,
/// away from the window's thread.
final class TrainingOutlook {
    private static final String TASK = "models.outlook";

    private final ProjectSession session;
    private final Tasks tasks;
    private final Runnable onChange;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final ReadOnlyObjectWrapper<@Nullable Needs> needs = new ReadOnlyObjectWrapper<>();
    private @Nullable Outlook outlook;
    private String key = "";

    /// @param onChange told when more is known than at the last [#follow]
    TrainingOutlook(ProjectSession session, Tasks tasks, Runnable onChange) {
        this.session = session;
        this.tasks = tasks;
        this.onChange = onChange;
    }

    /// @return what the draft would take; null if nothing is to be told, or not yet
    ReadOnlyObjectProperty<@Nullable Needs> needsProperty() {
        return needs.getReadOnlyProperty();
    }

    /// @return why the draft cannot be trained on this machine
    Optional<ProblemException> problem() {
        return Optional.ofNullable(needs.get()).map(Needs::problem);
    }

    void follow(@Nullable Model model, @Nullable Draft draft) {
        if (model == null || draft == null || draft.protocol().isEmpty()) {
            forget();
            return;
        }
        String now = draft.model() + "\n" + draft.protocol();
        if (!now.equals(key)) {
            forget();
            key = now;
            session.<Optional<Outlook>>read(
                    TASK,
                    (project, cancellation) -> model.outlook(() -> project.prepared(draft.protocol())),
                    found -> {
                        outlook = found.orElse(null);
                        if (found.isPresent()) {
                            onChange.run();
                        }
                    },
                    // the training itself tells what is wrong with the protocol
                    failure -> outlook = null);
        }
        needs.set(outlook == null ? null : needs(outlook, model, draft));
    }

    private @Nullable Needs needs(Outlook known, Model model, Draft draft) {
        try {
            return known.needs(Parameters.of(model.descriptor().parameters(), draft.values()), threads).orElse(null);
        } catch (ProblemException illegal) {
            // told as what is wrong with the values
            return null;
        }
    }

    /// Tells nothing, and waits for nothing any more.
    void forget() {
        tasks.cancel(TASK);
        outlook = null;
        needs.set(null);
        key = "";
    }
}
