// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.Locale;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// What the relevant items are ranked among.
public sealed interface CandidateMode {

    /// All items with an interaction, without those of the history. The default.
    record Full() implements CandidateMode {
        @Override
        public String toString() {
            return "full";
        }
    }

    /// The candidates that came with the data, and the relevant items; nothing is removed.
    record Given() implements CandidateMode {
        @Override
        public String toString() {
            return "given";
        }
    }

    /// Some items drawn for each user, all equally likely, from those neither relevant nor in the history;
    /// and the relevant items. Values are not comparable with those of full ranking.
    ///
    /// @param count how many are drawn, at least 1
    record Sampled(int count) implements CandidateMode {
        @Override
        public String toString() {
            return "sampled:" + count;
        }
    }

    /// @param text `full`, `given` or `sampled:100`
    /// @throws ProblemException of kind USAGE for anything else
    static CandidateMode parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("full")) {
            return new Full();
        }
        if (word.equals("given")) {
            return new Given();
        }
        if (word.startsWith("sampled:")) {
            try {
                int count = Integer.parseInt(word.substring("sampled:".length()));
                if (count >= 1) {
                    return new Sampled(count);
                }
            } catch (NumberFormatException notWhole) {
                // told below
            }
        }
        throw new ProblemException(ProblemKind.USAGE, "metric.problem.candidates", text);
    }
}
