// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.List;
import org.tastemaker.parameter.Parameters;

/// What [Bpr] and [Warp] are set to.
///
/// @param deviation standard deviation of first values
/// @param adaptive whether rates fall by AdaGrad
/// @param biases whether items have a bias
/// @param columns whether columns of users and items count
record PairSettings(
        int factors,
        int epochs,
        double learningRate,
        double regularization,
        double deviation,
        boolean adaptive,
        boolean biases,
        boolean columns) {
    static final List<String> OPTIMIZERS = List.of("sgd", "adagrad");

    static PairSettings of(Parameters parameters) {
        return new PairSettings(
                parameters.whole("factors"),
                parameters.whole("epochs"),
                parameters.real("learning-rate"),
                parameters.real("regularization"),
                parameters.real("deviation"),
                parameters.word("optimizer").equals("adagrad"),
                parameters.flag("item-bias"),
                parameters.word("columns").equals("yes"));
    }
}
