// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A run as the project knows it.
///
/// @param name unique in the project
/// @param model name of the model
/// @param protocol name of the protocol it was trained on
/// @param parameters all values as text
/// @param seed its seed
/// @param engine engine that was used; empty for classical models
/// @param status how it stands
/// @param started seconds since 1970
/// @param seconds time spent training
/// @param samplesPerSecond rate of training; 0 where it has no meaning
/// @param epochsDone epochs finished
/// @param bestEpoch epoch whose model was kept, 0 if none yet
/// @param environment machine, versions and hashes, by name
/// @param problem what went wrong, null if nothing did
public record RunRecord(
        String name,
        String model,
        String protocol,
        Map<String, String> parameters,
        long seed,
        String engine,
        RunStatus status,
        long started,
        double seconds,
        double samplesPerSecond,
        int epochsDone,
        int bestEpoch,
        Map<String, String> environment,
        @Nullable String problem) {
    /// Word of the environment: the share of the training rows that the run learned from, where that was not all.
    public static final String TRAINING_SHARE = "train-share";
    /// Word of the environment: `yes` where the run, once done, has learned from the validation rows too.
    public static final String REFIT = "refit";

    // not the compact form: the compiler drops the annotations of its parameters from the class file
    public RunRecord(
            String name,
            String model,
            String protocol,
            Map<String, String> parameters,
            long seed,
            String engine,
            RunStatus status,
            long started,
            double seconds,
            double samplesPerSecond,
            int epochsDone,
            int bestEpoch,
            Map<String, String> environment,
            @Nullable String problem) {
        this.name = name;
        this.model = model;
        this.protocol = protocol;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        this.seed = seed;
        this.engine = engine;
        this.status = status;
        this.started = started;
        this.seconds = seconds;
        this.samplesPerSecond = samplesPerSecond;
        this.epochsDone = epochsDone;
        this.bestEpoch = bestEpoch;
        this.environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        this.problem = problem;
    }
}
