// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import org.tastemaker.folder.NativeCaches;
import org.tastemaker.folder.UserFolders;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program's entry: reads the command line and runs the command it names.
@Command(
        name = "tastemaker",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A workbench for recommender systems.")
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        NativeCaches.keepUnder(UserFolders.ofThisUser().natives());
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
