// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the window needs of projects. The welcome page offers only what [#starts()] names.
public interface Workbench {
    /// Ways to begin.
    enum Start {
        /// The bundled digital store.
        STORE,
        /// Files or a folder of the user's own.
        DATA,
        /// A folder of MovieLens.
        MOVIELENS,
        /// A project file.
        PROJECT
    }

    /// The project that is open.
    ///
    /// @param name shown at the top of the rail
    /// @param fileName shown below it
    /// @param state key of the text that says how it stands, such as `shell.project.saved`
    /// @param readOnly whether a newer version of the program made it, so that it is only read
    record OpenProject(String name, String fileName, ObservableValue<String> state, boolean readOnly) {
        public OpenProject(String name, String fileName, ObservableValue<String> state) {
            this(name, fileName, state, false);
        }

        /// No opening is another; and the equality that Java makes for records takes long the first time.
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /// A project that was open before.
    ///
    /// @param name its name when it was last open
    /// @param bytes its size; negative if the file is missing
    /// @param opened when it was last open
    /// @param summary one line, such as "5 runs, best SASRec .214"; may be empty
    record Recent(Path file, String name, long bytes, Instant opened, String summary) {
        public boolean isMissing() {
            return bytes < 0;
        }
    }

    /// @return the project that is open; null while there is none
    ObservableValue<@Nullable OpenProject> project();

    /// @return recent projects, the newest first; missing ones stay until they are removed
    ObservableList<Recent> recents();

    /// @return the ways to begin that work
    Set<Start> starts();

    /// Makes and opens a project of the bundled store.
    void openStore();

    /// Makes and opens a project of the files or the folder; their contents are never changed.
    void openData(List<Path> paths);

    /// Opens a project file.
    void openProject(Path file);

    /// Closes the project; what was acknowledged stays in its file.
    void closeProject();

    /// Replaces the place of a recent project whose file was moved.
    void locate(Recent recent, Path found);

    /// Takes a project from the list; its file stays.
    void forget(Recent recent);
}
