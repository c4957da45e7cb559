// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliContext;
import picocli.CommandLine.Option;

/// How models are trained, whichever command trains them. Help is in the texts `cli.help.training.*`; a command that means
/// something else by an option says so in `cli.help.tastemaker.<command>.training.*`.
final class TrainingOptions {
    @Option(names = "-p", paramLabel = "NAME=VALUE", descriptionKey = "training.p")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--protocol", paramLabel = "NAME", descriptionKey = "training.protocol")
    private @Nullable String protocol;

    @Option(names = "--engine", paramLabel = "auto|mxnet|pytorch", descriptionKey = "training.engine")
    private @Nullable String engine;

    @Option(names = "--device", paramLabel = "cpu|gpu0", descriptionKey = "training.device")
    private @Nullable String device;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "training.threads")
    private @Nullable Integer threads;

    @Option(names = "--max-minutes", paramLabel = "M", descriptionKey = "training.max-minutes")
    private @Nullable Double maxMinutes;

    @Option(names = "--patience", paramLabel = "N", descriptionKey = "training.patience")
    private @Nullable Integer patience;

    /// @return options of a request, to which the command adds its own
    CliContext.Options request() {
        return new CliContext.Options()
                .all("p", parameters)
                .put("protocol", protocol)
                .put("engine", engine)
                .put("device", device)
                .put("threads", threads)
                .put("max-minutes", maxMinutes)
                .put("patience", patience);
    }
}
