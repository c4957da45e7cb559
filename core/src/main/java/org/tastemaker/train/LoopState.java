// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.tensor.Tensors;

/// Where the loop stands, and how that goes into a checkpoint beside what the learner says.
///
/// @param epoch epochs done
/// @param bestEpoch best epoch so far, 0 if none
/// @param bestValue its validation value, NaN if none
/// @param best its model, null if none
record LoopState(int epoch, int bestEpoch, double bestValue, @Nullable Tensors best) {
    private static final String FORMAT = "tastemaker-checkpoint-1";
    private static final String LEARNER = "learner/";
    private static final String BEST = "best/";

    static LoopState beginning() {
        return new LoopState(0, 0, Double.NaN, null);
    }

    /// @param learner what the learner gave
    Tensors checkpoint(Tensors learner) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("format", FORMAT);
        words.put("epoch", Integer.toString(epoch));
        words.put("best-epoch", Integer.toString(bestEpoch));
        words.put("best-value", Double.toString(bestValue));
        Tensors all = new Tensors(Map.of(), words).and(learner.under(LEARNER));
        return best == null ? all : all.and(best.under(BEST));
    }

    /// @throws ProblemException of kind INPUT if these tensors are no checkpoint of a loop
    static LoopState of(Tensors checkpoint) {
        Map<String, String> words = checkpoint.words();
        if (!FORMAT.equals(words.get("format"))) {
            throw new ProblemException(ProblemKind.INPUT, "train.problem.not-a-checkpoint");
        }
        int bestEpoch = Integer.parseInt(words.getOrDefault("best-epoch", "0"));
        return new LoopState(
                Integer.parseInt(words.getOrDefault("epoch", "0")),
                bestEpoch,
                Double.parseDouble(words.getOrDefault("best-value", "NaN")),
                bestEpoch == 0 ? null : checkpoint.part(BEST));
    }

    static Tensors learner(Tensors checkpoint) {
        return checkpoint.part(LEARNER);
    }
}
