// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.tastemaker.folder.NativeCaches;
import org.tastemaker.folder.UserFolders;

/// The program's entry: reads the command line and runs the command it names.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            // Asked by scripts and by the launcher: answered before anything else is loaded.
            System.out.println(Version.line());
            return;
        }
        NativeCaches.keepUnder(UserFolders.ofThisUser().natives());
        Interrupt interrupt = new Interrupt();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = new Program(UserFolders.ofThisUser(), interrupt, out, err).run(arguments);
        out.flush();
        interrupt.ended();
        System.exit(status);
    }
}
