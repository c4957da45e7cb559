// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Optional;
import org.tastemaker.parameter.Parameters;

/// Says what trainings on some data would take. It knows of the data what it must and holds no others, and answers at
/// once.
@FunctionalInterface
public interface Outlook {
    /// @param parameters values of the model's parameters
    /// @param threads how many would work
    /// @return empty if there is nothing to tell with these values
    Optional<Needs> needs(Parameters parameters, int threads);
}
