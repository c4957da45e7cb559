// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import org.tastemaker.model.History;

/// Makes one row of scores out of those of the members.
interface Fusion {
    /// @return whether an item's score follows from what members say of this item alone, so that a few items can be
    ///     scored without the others
    default boolean isPointwise() {
        return false;
    }

    /// @param items length of a row
    /// @return a worker with scratch memory of its own, for one thread
    Worker worker(int items);

    /// Fuses row after row.
    @FunctionalInterface
    interface Worker {
        /// @param history whom it is for
        /// @param members a row of each member, which may be overwritten
        /// @param fused written
        void fuse(History history, float[][] members, float[] fused);
    }
}
