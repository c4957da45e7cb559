// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import java.nio.file.Path;
import java.util.Optional;

/// Opens the window; implemented by the app and found by [java.util.ServiceLoader].
public interface WindowLauncher {
    /// Opens the window and returns when it is closed.
    ///
    /// @param project a project to open in it
    /// @throws org.tastemaker.problem.ProblemException of kind USAGE if there is no display
    void open(Optional<Path> project);
}
