// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Map;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// How a model of pairs learns from a block, and what it remembers beside the vectors.
interface PairMethod {
    /// @return a worker with scratch memory of its own
    PairBlocks.Worker worker();

    /// @return what it remembers, by name
    default Map<String, Tensor> save() {
        return Map.of();
    }

    /// Takes over what [#save] gave.
    default void load(Tensors saved) {}

    /// Makes a method for what is to be learned.
    @FunctionalInterface
    interface Maker {
        PairMethod of(PairSides sides, PairBlocks blocks);
    }
}
