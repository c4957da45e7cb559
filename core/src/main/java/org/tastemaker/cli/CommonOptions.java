// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import picocli.CommandLine.Option;

/// What every command takes.
public final class CommonOptions {
    @Option(names = "--json", descriptionKey = "common.json")
    private boolean json;

    @Option(names = {"-q", "--quiet"}, descriptionKey = "common.quiet")
    private boolean quiet;

    @Option(names = "--verbose", descriptionKey = "common.verbose")
    private boolean verbose;

    @Option(names = "--lang", paramLabel = "en|zh", descriptionKey = "common.lang")
    private String lang = "";

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "common.help")
    private boolean help;

    public boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    /// @return `en`, `zh` or empty; the program reads it before the commands are
    String lang() {
        return lang;
    }

    boolean help() {
        return help;
    }
}
