// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

import java.nio.file.Path;
import java.util.Map;
import org.tastemaker.model.Model;
import org.tastemaker.model.Models;
import org.tastemaker.model.neural.NetworkModel;
import org.tastemaker.network.NetworkJson;
import org.tastemaker.network.NetworkSpec;
import org.tastemaker.project.RunRecord;

/// The model of a run: one that is installed, or a network of its own, which is kept whole with the run so
/// that the file it came from is not needed again.
///
/// @param name name of the model, as the run is to have it
/// @param model the model
/// @param kept what a run has to keep to find the model again; empty if the name is enough
public record RunModels(String name, Model model, Map<String, String> kept) {
    private static final String NETWORK = "network";

    /// @param word name of a model, or a network's file, which ends in `.json`
    /// @throws org.tastemaker.problem.ProblemException of kind USAGE if there is no such model, of kind INPUT if
    ///     the file is no network
    public static RunModels named(String word) {
        if (!word.endsWith(".json")) {
            return new RunModels(word, Models.installed().named(word), Map.of());
        }
        NetworkSpec spec = NetworkJson.read(Path.of(word));
        return new RunModels(spec.name(), NetworkModel.of(spec), Map.of(NETWORK, NetworkJson.write(spec)));
    }

    /// @param options `model`, and `network` where that is the name of a network that is given as JSON
    /// @throws org.tastemaker.problem.ProblemException as [#named]
    public static RunModels asked(JobOptions options) {
        String model = options.needed("model");
        return options.word(NETWORK).map(network -> kept(model, Map.of(NETWORK, network), model)).orElseGet(() -> named(model));
    }

    /// @return the model that a run was trained with
    public static Model of(RunRecord run) {
        return kept(run).model();
    }

    /// @return the same with what the run keeps
    public static RunModels kept(RunRecord run) {
        return kept(run.model(), run.environment(), run.name());
    }

    /// @param model name of the model
    /// @param words what was kept, among other words perhaps
    /// @param keeper what kept it, for problems
    public static RunModels kept(String model, Map<String, String> words, String keeper) {
        String network = words.get(NETWORK);
        return network == null
                ? new RunModels(model, Models.installed().named(model), Map.of())
                : new RunModels(model, NetworkModel.of(NetworkJson.parse(network, keeper)), Map.of(NETWORK, network));
    }
}
