// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.PartsOfStudies;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.Selection;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;
import org.tastemaker.text.Texts;

/// The runs of a project that have a model to ask. Parts of studies are not among them, unless one is selected or shown;
/// it is then called what it is.
///
/// @param session the open project
/// @param selection what is selected on all pages
public record ScorableRuns(ProjectSession session, Selection selection) {

    /// @return names of those that are no parts of studies, where there are such
    public List<String> own() {
        return without(run -> false);
    }

    /// @param shown whether a run is shown now, and so stays among them
    /// @return names of those that are done or have kept a best epoch, oldest first
    public List<String> names(Predicate<String> shown) {
        return without(shown.or(run -> run.equals(selection.runProperty().get())));
    }

    private List<String> without(Predicate<String> but) {
        List<String> all = session.runs().stream()
                .filter(run -> run.status() == RunStatus.DONE
                        || run.status() != RunStatus.RUNNING && run.bestEpoch() > 0)
                .map(RunRecord::name)
                .toList();
        return session.partsProperty().get().without(all, name -> name, but);
    }

    /// @param run its name
    /// @return what it is a part of, in words; empty for a run that stands for itself
    public String part(Texts texts, @Nullable String run) {
        PartsOfStudies.Kind kind = run == null ? null : session.partsProperty().get().kinds().get(run);
        return kind == null ? "" : texts.get("catalogue.part." + kind.name().toLowerCase(Locale.ROOT));
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
