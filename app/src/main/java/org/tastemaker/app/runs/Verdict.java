// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.Arrays;
import java.util.Optional;
import org.tastemaker.compare.PairedComparison;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.random.RandomStreams;

/// What can be said of the difference of two runs in one metric. The command `compare` says the same.
///
/// @param first name of a run
/// @param second name of the other
/// @param test the paired comparison over their users, first minus second
record Verdict(String first, String second, String metric, PairedComparison test) {
    /// That of the command line, so that the same question has the same answer everywhere.
    private static final long SEED = 1;
    private static final double LEVEL = 0.05;

    /// @return empty if one of them has no values per user in this metric, or they were tested on other users
    static Optional<Verdict> of(RunLine first, RunLine second, String metric) {
        Evaluation a = first.evaluation();
        Evaluation b = second.evaluation();
        float[] ofA = a == null ? null : a.perUser().get(metric);
        float[] ofB = b == null ? null : b.perUser().get(metric);
        if (a == null || b == null || ofA == null || ofB == null || !Arrays.equals(a.users(), b.users())) {
            return Optional.empty();
        }
        PairedComparison test = PairedComparison.of(ofA, ofB, new RandomStreams(SEED));
        return test.users() < 2 ? Optional.empty() : Optional.of(new Verdict(first.name(), second.name(), metric, test));
    }

    /// @return whether the test tells the two apart at the usual level of 5 %
    boolean distinguishes() {
        return test.p() < LEVEL;
    }

    /// @return the smallest difference that these users could show: half the width of the interval
    double resolution() {
        return (test.high() - test.low()) / 2;
    }
}
