// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network.node;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.network.Outline;
import org.tastemaker.network.Shape;

/// What several nodes ask of their inputs.
final class Vectors {
    private Vectors() {}

    /// @return the refusal if an input is not a vector, else null
    static Outline.@Nullable Refused number(List<Shape> inputs) {
        for (Shape input : inputs) {
            if (!input.isVector()) {
                return Outline.Refused.of(
                        input.kind() == Shape.Kind.SCORE ? "network.problem.after-head" : "network.problem.number");
            }
        }
        return null;
    }

    /// @return the refusal if inputs are not vectors of one width, else null
    static Outline.@Nullable Refused unequal(List<Shape> inputs) {
        Outline.Refused number = number(inputs);
        if (number != null) {
            return number;
        }
        int width = inputs.getFirst().width();
        for (Shape input : inputs) {
            if (input.width() != width) {
                return Outline.Refused.of("network.problem.unequal", width, input.width());
            }
        }
        return null;
    }

    /// @return outline of a head
    static Outline head(Shape input) {
        Outline.Refused number = number(List.of(input));
        if (number != null) {
            return number;
        }
        return input.width() == 1
                ? Outline.Made.of(Shape.score(), 0)
                : Outline.Refused.of("network.problem.head-width", input.width());
    }
}
