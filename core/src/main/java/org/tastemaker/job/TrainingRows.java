// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// Which rows of a protocol a run learns from, where it is not simply the training part. A run keeps this, so that
/// whoever opens its model later has the same histories.
///
/// @param share share of the training rows, drawn at random, above 0; the others are as if they had never been
///     collected. Of one seed a smaller share is part of a greater
/// @param refit whether the model is trained once more in the end, on training and validation together
public record TrainingRows(double share, boolean refit) {

    /// @return as the run has it
    public static TrainingRows of(RunRecord run) {
        return new TrainingRows(
                Double.parseDouble(run.environment().getOrDefault(RunRecord.TRAINING_SHARE, "1")), run.environment().containsKey(RunRecord.REFIT));
    }

    /// @return what a run on a share of the training rows is called, such as `ials-at-25`
    public static String nameAt(String run, double share) {
        return run + "-at-" + percent(share);
    }

    /// @return a share in per cent without needless digits, such as `12.5`
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.6f", 100 * share).replaceAll("\\.?0+$", "");
    }

    /// @return what the run has to keep
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        if (share < 1) {
            words.put(RunRecord.TRAINING_SHARE, Double.toString(share));
        }
        if (refit) {
            words.put(RunRecord.REFIT, "yes");
        }
        return words;
    }

    /// @return the data as the model of a run knows them
    public static Prepared known(RunRecord run, Prepared data) {
        TrainingRows rows = of(run);
        Prepared sampled = rows.sampled(data, run.seed());
        return rows.refit && run.status() == RunStatus.DONE ? withValidation(sampled) : sampled;
    }

    /// @return the data with this share of the training rows
    public Prepared sampled(Prepared data, long seed) {
        if (share >= 1) {
            return data;
        }
        RandomGenerator draw = new RandomStreams(seed).stream(RunRecord.TRAINING_SHARE);
        byte[] part = data.part().clone();
        for (int r = 0; r < part.length; r++) {
            if (part[r] == Part.TRAIN.code() && draw.nextDouble() >= share) {
                part[r] = Part.NONE.code();
            }
        }
        return new Prepared(data.protocol(), data.data(), part, data.candidates());
    }

    /// @return the data with the validation rows in the training part
    public static Prepared withValidation(Prepared data) {
        byte[] part = data.part().clone();
        for (int r = 0; r < part.length; r++) {
            part[r] = part[r] == Part.VALIDATION.code() ? Part.TRAIN.code() : part[r];
        }
        return new Prepared(data.protocol(), data.data(), part, data.candidates());
    }
}
