// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Map;
import org.tastemaker.model.History;
import org.tastemaker.tensor.Tensor;

/// Finds what a model would have learned of a user, from a history alone, while the items stay as they are.
/// Safe for any number of threads.
@FunctionalInterface
interface FoldIn {
    /// @param history any history; the user's number tells only what is known of her beside it
    Person person(History history);

    /// @return what it needs beside the [Factors], by name
    default Map<String, Tensor> tensors() {
        return Map.of();
    }

    /// A user's bias and vector.
    record Person(float bias, float[] vector) {}
}
