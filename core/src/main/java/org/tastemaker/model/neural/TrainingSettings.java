// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import java.util.List;
import org.tastemaker.optimise.Rule;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;

/// How a network is trained, whatever it looks like.
///
/// @param epochs passes over the training data
/// @param batchSize positives a step
/// @param learningRate how far a step goes
/// @param regularization pull of parameters towards zero
/// @param negatives drawn for each positive
/// @param rule how gradients change parameters
record TrainingSettings(
        int epochs, int batchSize, double learningRate, double regularization, int negatives, Rule rule) {

    /// @return the parameters with these defaults
    static List<Parameter> parameters(
            int epochs, int batchSize, double learningRate, double regularization, int negatives) {
        return List.of(
                new Parameter.Whole("epochs", epochs, 1, 10_000),
                new Parameter.Whole("batch-size", batchSize, 1, 1 << 20),
                new Parameter.Real("learning-rate", learningRate, 1e-7, 1e7, Parameter.Scale.LOGARITHMIC),
                new Parameter.Real("regularization", regularization, 0, 10, Parameter.Scale.LOGARITHMIC),
                new Parameter.Whole("negatives", negatives, 1, 100),
                new Parameter.Choice("optimizer", "adam", Rule.words()));
    }

    static TrainingSettings of(Parameters values) {
        return new TrainingSettings(
                values.whole("epochs"),
                values.whole("batch-size"),
                values.real("learning-rate"),
                values.real("regularization"),
                values.whole("negatives"),
                Rule.named(values.word("optimizer")));
    }
}
