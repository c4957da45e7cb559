// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.parameter.Parameters;

/// What [Als] is set to.
record AlsSettings(int factors, double regularization, int iterations) {

    static AlsSettings of(Parameters parameters) {
        return new AlsSettings(
                parameters.whole("factors"), parameters.real("regularization"), parameters.whole("iterations"));
    }
}
