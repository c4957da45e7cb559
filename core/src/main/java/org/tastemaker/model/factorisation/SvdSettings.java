// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.parameter.Parameters;

/// What [Svd] is set to.
record SvdSettings(int factors, int epochs, double learningRate, double regularization) {

    static SvdSettings of(Parameters parameters) {
        return new SvdSettings(
                parameters.whole("factors"),
                parameters.whole("epochs"),
                parameters.real("learning-rate"),
                parameters.real("regularization"));
    }
}
