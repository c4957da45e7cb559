// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.Loadable;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.data.DataSet;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.project.ProjectSummary;
import org.tastemaker.split.Prepared;

/// What the Data page shows: figures of the data set, made anew when the data or the protocols change.
final class DataViewModel {
    private static final String FIGURES = "data.figures";

    /// The data and what was counted in them.
    ///
    /// @param protocol name of the protocol that colours the time line; empty if there is none
    record Shown(DataSet data, DataFigures figures, String protocol) {}

    private final ProjectSession session;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Loadable<Shown>> shown = new ReadOnlyObjectWrapper<>(new Loadable.Loading<>());
    private final InvalidationListener refresh = change -> refresh();

    DataViewModel(ProjectSession session, Tasks tasks) {
        this.session = session;
        this.tasks = tasks;
        session.dataProperty().addListener(refresh);
        session.protocols().addListener(refresh);
    }

    /// Asks for the data; for when the page is seen for the first time.
    void show() {
        session.wantData();
        if (shown.get() instanceof Loadable.Loading) {
            refresh();
        }
    }

    ReadOnlyObjectProperty<Loadable<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ProjectSummary summary() {
        return session.summaryProperty().get();
    }

    boolean isEmpty() {
        return summary().interactions() == 0;
    }

    private void refresh() {
        switch (session.dataProperty().get()) {
            case Loadable.Absent<DataSet> absent -> {
                tasks.cancel(FIGURES);
                shown.set(new Loadable.Absent<>());
            }
            case Loadable.Loading<DataSet> loading -> {
                if (!(shown.get() instanceof Loadable.Ready)) {
                    shown.set(new Loadable.Loading<>());
                }
            }
            case Loadable.Failed<DataSet> failed -> shown.set(new Loadable.Failed<>(failed.cause()));
            case Loadable.Ready<DataSet> ready -> count(ready.value());
        }
    }

    private void count(DataSet data) {
        String protocol = ProtocolRecord.newest(session.protocols()).map(ProtocolRecord::name).orElse("");
        session.read(
                FIGURES,
                (reader, cancellation) -> new Shown(
                        data, DataFigures.of(data, prepared(reader, protocol), cancellation), protocol),
                counted -> shown.set(new Loadable.Ready<>(counted)),
                failure -> shown.set(new Loadable.Failed<>(failure)));
    }

    private static @Nullable Prepared prepared(ProjectReader reader, String protocol) {
        return protocol.isEmpty() ? null : reader.prepared(protocol);
    }

    void dispose() {
        tasks.cancel(FIGURES);
        session.dataProperty().removeListener(refresh);
        session.protocols().removeListener(refresh);
    }
}
