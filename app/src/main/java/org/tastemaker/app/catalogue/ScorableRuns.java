// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.catalogue;

import java.util.List;
import javafx.beans.InvalidationListener;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.Selection;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;

/// The runs of a project that have a model to ask. Parts of studies are not among them, unless one is selected.
///
/// @param session the open project
/// @param selection what is selected on all pages
public record ScorableRuns(ProjectSession session, Selection selection) {

    /// @return names of those that are done or have kept a best epoch, oldest first
    public List<String> names() {
        List<String> all = session.runs().stream()
                .filter(run -> run.status() == RunStatus.DONE
                        || run.status() != RunStatus.RUNNING && run.bestEpoch() > 0)
                .map(RunRecord::name)
                .toList();
        return session.partsProperty().get().without(all, name -> name, name -> name.equals(selection.runProperty().get()));
    }

    /// @param listener hears of runs that come, go or change
    public void addListener(InvalidationListener listener) {
        session.partsProperty().addListener(listener);
        session.runs().addListener(listener);
    }

    /// @param listener hears nothing any more
    public void removeListener(InvalidationListener listener) {
        session.partsProperty().removeListener(listener);
        session.runs().removeListener(listener);
    }
}
