// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.parameter.Parameters;

/// What [Fm] is set to.
///
/// @param rates whether it predicts ratings
/// @param negatives drawn for each observed pair if it does not
/// @param columns whether columns of users and items count
/// @param adaptive whether rates fall by AdaGrad
record FmSettings(
        int factors,
        boolean rates,
        int negatives,
        boolean columns,
        int epochs,
        double learningRate,
        double regularization,
        boolean adaptive) {

    static FmSettings of(Parameters parameters) {
        return new FmSettings(
                parameters.whole("factors"),
                parameters.word("loss").equals("mse"),
                parameters.whole("negatives"),
                parameters.word("columns").equals("yes"),
                parameters.whole("epochs"),
                parameters.real("learning-rate"),
                parameters.real("regularization"),
                parameters.word("optimizer").equals("adagrad"));
    }

    /// @return regularization of one sample: negatives share that of the pair they were drawn for
    double penalty() {
        return rates ? regularization : regularization / (1 + negatives);
    }
}
