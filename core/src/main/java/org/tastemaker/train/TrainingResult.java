// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.train;

import java.util.Optional;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.tensor.Tensors;

/// What a training came to.
///
/// @param model the kept model, for [org.tastemaker.model.Model#restore]
/// @param epochsDone epochs finished, those before a resumption too
/// @param bestEpoch the epoch the kept model is from: the best by validation, the last without one
/// @param metric the validation metric, if there was a validation
/// @param bestValue its value at the best epoch; NaN without one
/// @param seconds spent in epochs by this call, without validation
/// @param samples seen in this call
/// @param end why it ended
public record TrainingResult(
        Tensors model,
        int epochsDone,
        int bestEpoch,
        Optional<MetricName> metric,
        double bestValue,
        double seconds,
        long samples,
        End end) {

    /// @return samples a second; 0 where it has no meaning
    public double samplesPerSecond() {
        return samples == 0 || seconds <= 0 ? 0 : samples / seconds;
    }

    /// Why a training ended.
    public enum End {
        /// All planned epochs are done.
        COMPLETE,
        /// The validation did not get better any more.
        EARLY,
        /// The time was up.
        TIME
    }
}
