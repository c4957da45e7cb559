// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.nio.file.Path;

/// A process that adds the same rows again and again and says after each time what is now safe, until it is killed.
public final class AppendingChild {
    private AppendingChild() {}

    /// @param arguments the project, and the folder of an import
    public static void main(String[] arguments) {
        try (ProjectWriter project = Projects.openToWrite(Path.of(arguments[0]))) {
            System.out.println("READY");
            while (true) {
                project.appendImport(Path.of(arguments[1]));
                System.out.println("ACK " + project.summary().interactions());
            }
        }
    }
}
