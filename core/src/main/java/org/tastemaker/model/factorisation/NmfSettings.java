// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.parameter.Parameters;

/// What [Nmf] is set to.
record NmfSettings(int factors, int epochs, double userRegularization, double itemRegularization) {

    static NmfSettings of(Parameters parameters) {
        return new NmfSettings(
                parameters.whole("factors"),
                parameters.whole("epochs"),
                parameters.real("user-regularization"),
                parameters.real("item-regularization"));
    }
}
