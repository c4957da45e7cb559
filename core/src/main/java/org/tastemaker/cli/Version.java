// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

/// The version, as the build wrote it into the jar.
final class Version {
    private Version() {}

    /// @return the line that `--version` answers
    static String line() {
        String built = Main.class.getPackage().getImplementationVersion();
        return "Tastemaker " + (built == null ? "(not packaged)" : built);
    }
}
