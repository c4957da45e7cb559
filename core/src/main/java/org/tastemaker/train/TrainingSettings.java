// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.train;

import java.util.Optional;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.tensor.Tensors;

/// How a training is led, whatever the model.
///
/// @param maxMinutes no epoch begins after so many minutes; infinite for no limit
/// @param patience epochs without a better validation after which it stops; 0 for never
/// @param metric validation metric; empty for the default: `rmse` for models that predict ratings, else
///     `ndcg@10`. Without a validation part there is no validation
/// @param checkpointSeconds seconds between checkpoints, at least 0
/// @param resumeFrom a checkpoint of an equal training to go on from
/// @param maxEpochs no more epochs than this, whatever the model plans
public record TrainingSettings(
        double maxMinutes,
        int patience,
        Optional<MetricName> metric,
        double checkpointSeconds,
        Optional<Tensors> resumeFrom,
        int maxEpochs) {

    /// No limit of time, patience 5, the default metric, a checkpoint every 10 seconds.
    public static TrainingSettings standard() {
        return new TrainingSettings(Double.POSITIVE_INFINITY, 5, Optional.empty(), 10, Optional.empty(), Integer.MAX_VALUE);
    }

    public TrainingSettings withMaxMinutes(double minutes) {
        return new TrainingSettings(minutes, patience, metric, checkpointSeconds, resumeFrom, maxEpochs);
    }

    public TrainingSettings withPatience(int epochs) {
        return new TrainingSettings(maxMinutes, epochs, metric, checkpointSeconds, resumeFrom, maxEpochs);
    }

    public TrainingSettings withMetric(MetricName name) {
        return new TrainingSettings(maxMinutes, patience, Optional.of(name), checkpointSeconds, resumeFrom, maxEpochs);
    }

    public TrainingSettings withCheckpointSeconds(double seconds) {
        return new TrainingSettings(maxMinutes, patience, metric, seconds, resumeFrom, maxEpochs);
    }

    public TrainingSettings resumingFrom(Tensors checkpoint) {
        return new TrainingSettings(maxMinutes, patience, metric, checkpointSeconds, Optional.of(checkpoint), maxEpochs);
    }

    public TrainingSettings withMaxEpochs(int epochs) {
        return new TrainingSettings(maxMinutes, patience, metric, checkpointSeconds, resumeFrom, epochs);
    }
}
