// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.Optional;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.PairedTest;
import org.tastemaker.random.RandomStreams;

/// What can be said of the difference of two runs in one metric.
///
/// @param first name of a run
/// @param second name of the other
/// @param test the paired comparison over the users of both, first minus second
record Verdict(String first, String second, String metric, PairedTest.Result test) {
    /// One seed for all, so that the same question has the same answer tomorrow.
    private static final long SEED = 20_260_101L;

    /// @return empty if one of them has no values per user in this metric, or they share no user
    static Optional<Verdict> of(RunLine first, RunLine second, String metric) {
        Evaluation a = first.evaluation();
        Evaluation b = second.evaluation();
        float[] ofA = a == null ? null : a.perUser().get(metric);
        float[] ofB = b == null ? null : b.perUser().get(metric);
        if (a == null || b == null || ofA == null || ofB == null) {
            return Optional.empty();
        }
        PairedTest.Result test = PairedTest.of(a.users(), ofA, b.users(), ofB, new RandomStreams(SEED));
        return test.users() == 0 ? Optional.empty() : Optional.of(new Verdict(first.name(), second.name(), metric, test));
    }
}
