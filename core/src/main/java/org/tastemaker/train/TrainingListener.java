// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.train;

import org.tastemaker.tensor.Tensors;

/// Hears what a training comes to; called from the thread of the training. Does nothing by default.
public interface TrainingListener {
    /// Hears nothing.
    TrainingListener SILENT = new TrainingListener() {};

    /// A point of a curve.
    ///
    /// @param series `loss`, or a metric on the validation part such as `ndcg@10`
    /// @param epoch from 1
    /// @param seconds since the training began, without what earlier parts of a resumed one took
    default void point(String series, int epoch, double seconds, double value) {}

    /// Everything needed to go on from here, to be kept instead of the one before.
    ///
    /// @param epoch epochs done
    /// @param checkpoint for [TrainingSettings#resumeFrom]
    default void checkpoint(int epoch, Tensors checkpoint) {}

    /// The best model so far, to be kept instead of the one before.
    ///
    /// @param epoch the epoch it is from
    /// @param model for [org.tastemaker.model.Model#restore]
    default void best(int epoch, Tensors model) {}
}
