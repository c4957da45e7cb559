// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import ai.djl.engine.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tastemaker.network.CheckedNetwork;
import org.tastemaker.optimise.Crew;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Chooses and starts deep-learning engines. Nothing is loaded before it is needed.
public final class Engines {
    private final EngineChoices kept;
    private final Map<Backend, String> failures = new ConcurrentHashMap<>();

    /// @param folder where measured choices and unpacked libraries are kept
    public Engines(Path folder) {
        this.kept = new EngineChoices(folder.resolve("engines.properties"));
        EngineSettings.apply(folder);
    }

    /// Engines that keep their files in the user's cache folder, or where the system property
    /// `tastemaker.cache` says.
    public static Engines ofThisMachine() {
        return new Engines(EngineSettings.folder());
    }

    /// What was chosen.
    ///
    /// @param backend the engine
    /// @param reason key of a text that says why
    /// @param arguments of that text
    public record Choice(Backend backend, String reason, List<Object> arguments) {
        public Choice {
            arguments = List.copyOf(arguments);
        }
    }

    /// Chooses an engine for a network. `auto` takes the faster one, by a measurement of about a second made once
    /// for each kind of network on this machine and kept.
    ///
    /// @param word `auto`, `mxnet` or `pytorch`
    /// @throws ProblemException of kind USAGE for another word, of kind JOB if no engine can be loaded
    public Choice select(String word, CheckedNetwork network, int threads) {
        return switch (word) {
            case "pytorch" -> wanted(Backend.PYTORCH);
            case "mxnet" -> wanted(Backend.MXNET);
            case "auto" -> automatic(network, threads);
            default -> throw new ProblemException(ProblemKind.USAGE, "engine.problem.unknown", word);
        };
    }

    /// @return whether an engine can be loaded here; loads it
    public boolean loads(Backend backend) {
        if (failures.containsKey(backend)) {
            return false;
        }
        try {
            EngineSettings.prefer(backend);
            Engine engine = Engine.getEngine(backend.djlName());
            if (engine == null) {
                failures.put(backend, "not in this program");
                return false;
            }
            engine.newBaseManager().close();
            return true;
        } catch (Exception | LinkageError broken) {
            Throwable cause = broken;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            failures.put(backend, String.valueOf(cause.getMessage()));
            return false;
        }
    }

    /// @param crew threads to use; stays the caller's
    public TrainableNetwork open(Backend backend, CheckedNetwork network, Learns learns, Crew crew) {
        if (!loads(backend)) {
            throw absent(backend);
        }
        return new TrainableNetwork(backend, network, learns, crew);
    }

    private Choice wanted(Backend backend) {
        if (!loads(backend)) {
            throw absent(backend);
        }
        return new Choice(backend, "engine.reason.wanted", List.of(backend.djlName()));
    }

    private ProblemException absent(Backend backend) {
        return new ProblemException(
                ProblemKind.JOB, "engine.problem.absent", backend.djlName(), failures.getOrDefault(backend, ""));
    }

    private Choice automatic(CheckedNetwork network, int threads) {
        String kind = EngineChoices.kind(network);
        EngineChoices.Kept before = kept.find(kind, threads);
        if (before != null && loads(before.backend())) {
            return before.choice();
        }
        List<Backend> there = new ArrayList<>();
        for (Backend backend : Backend.values()) {
            if (loads(backend)) {
                there.add(backend);
            }
        }
        if (there.isEmpty()) {
            throw absent(Backend.PYTORCH);
        }
        if (there.size() == 1) {
            Backend only = there.getFirst();
            Backend other = only == Backend.PYTORCH ? Backend.MXNET : Backend.PYTORCH;
            return new Choice(
                    only,
                    "engine.reason.only",
                    List.of(only.djlName(), other.djlName(), failures.getOrDefault(other, "")));
        }
        Map<Backend, Double> rates = new EnumMap<>(Backend.class);
        try (Crew crew = new Crew(threads)) {
            for (Backend backend : there) {
                rates.put(backend, EngineTrial.samplesPerSecond(this, backend, network, crew));
            }
        }
        EngineChoices.Kept found = new EngineChoices.Kept(
                rates.getOrDefault(Backend.PYTORCH, 0.0), rates.getOrDefault(Backend.MXNET, 0.0));
        kept.keep(kind, threads, found);
        return found.choice();
    }
}
