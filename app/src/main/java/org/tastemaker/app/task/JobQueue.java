// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.task;

import java.util.Optional;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The jobs of this session, oldest first. Whoever runs jobs adds them; the task strip shows them.
public final class JobQueue {
    private final ObservableList<JobItem> items =
            FXCollections.observableArrayList(item -> new Observable[] {item.stateProperty()});

    private final ObservableList<JobItem> view = FXCollections.unmodifiableObservableList(items);

    /// @return the jobs; a change of state counts as a change of the list
    public ObservableList<JobItem> items() {
        return view;
    }

    public void add(JobItem item) {
        items.add(item);
    }

    /// Forgets the jobs that are over.
    public void clearOver() {
        items.removeIf(item -> item.state().isOver());
    }

    public long running() {
        return items.stream()
                .filter(item -> item.state() == JobItem.State.RUNNING || item.state() == JobItem.State.CANCELLING)
                .count();
    }

    public long waiting() {
        return items.stream().filter(item -> item.state() == JobItem.State.QUEUED).count();
    }

    /// @return what the strip shows: what runs, else what waits, else what ended last
    public Optional<JobItem> current() {
        return items.stream()
                .filter(item -> item.state() == JobItem.State.RUNNING || item.state() == JobItem.State.CANCELLING)
                .findFirst()
                .or(() -> items.stream().filter(item -> item.state() == JobItem.State.QUEUED).findFirst())
                .or(() -> items.isEmpty() ? Optional.empty() : Optional.of(items.getLast()));
    }
}
