// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import picocli.CommandLine.IVersionProvider;

/// The version, as the build wrote it into the jar.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String built = Main.class.getPackage().getImplementationVersion();
        return new String[] {"Tastemaker " + (built == null ? "(not packaged)" : built)};
    }
}
