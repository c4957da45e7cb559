// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import org.tastemaker.tensor.Tensors;

/// The upper model of a stack: makes one score of what members say.
sealed interface MetaModel permits LinearMeta, BoostedMeta {
    /// @param members a row of each member
    /// @param popularity by item
    /// @param length of the history
    /// @param fused written
    void score(float[][] members, float[] popularity, float length, float[] fused);

    /// @return numbers that [#of] understands
    Tensors tensors();

    static MetaModel of(Tensors tensors) {
        return tensors.tensors().containsKey("tree/feature") ? BoostedMeta.of(tensors) : LinearMeta.of(tensors);
    }
}
