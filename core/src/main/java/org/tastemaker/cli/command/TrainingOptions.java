// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliContext;
import org.tastemaker.job.JobOptions;
import picocli.CommandLine.Option;

/// How models are trained, whichever command trains them.
final class TrainingOptions {
    @Option(names = "-p", paramLabel = "NAME=VALUE", descriptionKey = "tastemaker.train.p")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--protocol", paramLabel = "NAME", descriptionKey = "tastemaker.train.protocol")
    private @Nullable String protocol;

    @Option(names = "--engine", paramLabel = "auto|mxnet|pytorch", descriptionKey = "tastemaker.train.engine")
    private @Nullable String engine;

    @Option(names = "--device", paramLabel = "cpu|gpu0", descriptionKey = "tastemaker.train.device")
    private @Nullable String device;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "tastemaker.train.threads")
    private @Nullable Integer threads;

    @Option(names = "--max-minutes", paramLabel = "M", descriptionKey = "tastemaker.train.max-minutes")
    private @Nullable Double maxMinutes;

    @Option(names = "--patience", paramLabel = "N", descriptionKey = "tastemaker.train.patience")
    private @Nullable Integer patience;

    @Option(names = "--refit", descriptionKey = "tastemaker.train.refit")
    private boolean refit;

    @Nullable String protocol() {
        return protocol;
    }

    boolean refit() {
        return refit;
    }

    /// @return the parameters that were given, by name
    Map<String, String> parameters() {
        return new JobOptions(Map.of("p", parameters)).pairs("p");
    }

    /// @param wanted protocol to train on, or null for the one that was asked for
    CliContext.Options request(@Nullable String model, @Nullable String run, @Nullable String wanted) {
        return new CliContext.Options()
                .put("model", model)
                .put("run", run)
                .put("protocol", wanted == null ? protocol : wanted)
                .all("p", parameters)
                .put("engine", engine)
                .put("device", device)
                .put("threads", threads)
                .put("max-minutes", maxMinutes)
                .put("patience", patience)
                .flag("refit", refit);
    }
}
