// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.parameter.Parameters;

/// What [Ials] is set to; the names are those of its formula.
record IalsSettings(int factors, double regularization, double alpha0, double frequencyScale, int iterations) {

    static IalsSettings of(Parameters parameters) {
        return new IalsSettings(
                parameters.whole("factors"),
                parameters.real("regularization"),
                parameters.real("alpha0"),
                parameters.real("frequency-scale"),
                parameters.whole("iterations"));
    }

    /// @param observed pairs of the user (or item)
    /// @param others number of items (or users)
    /// @return what the squared length of her vector counts
    double penalty(int observed, int others) {
        return regularization * Math.pow(observed + alpha0 * others, frequencyScale);
    }
}
