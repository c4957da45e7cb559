// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.gallery;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

/// Projects for tests of the frame: opening the store opens one, everything asked is noted.
public final class GalleryWorkbench implements Workbench {
    public final List<String> asked = new ArrayList<>();
    private final SimpleObjectProperty<@Nullable OpenProject> project = new SimpleObjectProperty<>();
    private final ObservableList<Recent> recents = FXCollections.observableArrayList();

    public GalleryWorkbench() {
        Instant now = Instant.now();
        recents.addAll(
                new Recent(Path.of("/home/me/store.taste"), "Digital store", 43_000_000L, now, "5 runs · best NeuMF .214"),
                new Recent(Path.of("/home/me/ml-100k.taste"), "MovieLens 100K", 18_900_000L, now.minus(Duration.ofDays(1)),
                        "12 runs · best iALS .341"),
                new Recent(Path.of("/media/stick/shop-q3.taste"), "Shop 2026 Q3", -1, now.minus(Duration.ofDays(8)), ""),
                new Recent(Path.of("/home/me/class-7b.taste"), "Class 7B", 6_200_000L, now.minus(Duration.ofDays(13)),
                        "3 runs"));
    }

    @Override
    public ObservableValue<@Nullable OpenProject> project() {
        return project;
    }

    @Override
    public ObservableList<Recent> recents() {
        return recents;
    }

    @Override
    public Set<Start> starts() {
        return EnumSet.allOf(Start.class);
    }

    @Override
    public void openStore() {
        asked.add("store");
        project.set(new OpenProject(
                "Digital store", "store.taste", new ReadOnlyStringWrapper("shell.project.saved").getReadOnlyProperty()));
    }

    @Override
    public void openData(List<Path> paths) {
        asked.add("data " + paths);
    }

    @Override
    public void openProject(Path file) {
        asked.add("project " + file);
    }

    @Override
    public void closeProject() {
        project.set(null);
    }

    @Override
    public void locate(Recent recent, Path found) {
        asked.add("locate " + found);
    }

    @Override
    public void forget(Recent recent) {
        recents.remove(recent);
    }
}
