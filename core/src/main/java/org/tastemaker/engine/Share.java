// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import org.tastemaker.optimise.Loss;
import org.tastemaker.sampling.Batch;

/// Some samples of a batch, computed at a time.
///
/// @param batch the batch
/// @param from first sample
/// @param to end of the samples
/// @param loss what is made small
/// @param rows where rows are found
record Share(Batch batch, int from, int to, Loss loss, Rows rows) {
    int size() {
        return to - from;
    }
}
