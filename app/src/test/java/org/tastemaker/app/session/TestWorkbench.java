// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.shell.Workbench;

/// A workbench whose only project is opened by the test.
public final class TestWorkbench implements Workbench {
    private final SimpleObjectProperty<@Nullable OpenProject> project = new SimpleObjectProperty<>();

    /// Shows the pages of the session that the providers know.
    public void show(String name) {
        project.set(new OpenProject(
                name, "store.taste", new ReadOnlyStringWrapper("shell.project.saved").getReadOnlyProperty()));
    }

    @Override
    public ObservableValue<@Nullable OpenProject> project() {
        return project;
    }

    @Override
    public ObservableList<Recent> recents() {
        return FXCollections.observableArrayList();
    }

    @Override
    public Set<Start> starts() {
        return EnumSet.allOf(Start.class);
    }

    @Override
    public void openStore() {}

    @Override
    public void openData(List<Path> paths) {}

    @Override
    public void openProject(Path file) {}

    @Override
    public void closeProject() {
        project.set(null);
    }

    @Override
    public void locate(Recent recent, Path found) {}

    @Override
    public void forget(Recent recent) {}
}
