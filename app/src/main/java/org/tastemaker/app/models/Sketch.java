// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import org.tastemaker.model.neural.NetworkSketch;

/// The network that the settings make, as far as it is known.
sealed interface Sketch {
    /// The model is not a network, or there is no protocol to train it on.
    record None() implements Sketch {}

    /// The data are being read.
    record Waiting() implements Sketch {}

    record Drawn(NetworkSketch.Drawn network) implements Sketch {}

    /// The settings make no network, or the data cannot be read.
    record Refused(Throwable cause) implements Sketch {}
}
