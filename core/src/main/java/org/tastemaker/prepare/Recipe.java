// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare;

import java.util.List;

/// An ordered list of steps. The empty recipe changes nothing.
public record Recipe(List<StepSettings> steps) {
    public Recipe {
        steps = List.copyOf(steps);
    }
}
