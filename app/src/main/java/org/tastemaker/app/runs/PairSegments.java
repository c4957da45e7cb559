// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.List;
import java.util.Optional;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.segment.SegmentReport;
import org.tastemaker.segment.Segments;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.TaskContext;

/// Two runs by groups of users.
///
/// @param metric such as `ndcg@10`
/// @param by what users are divided by
/// @param first groups under the first run
/// @param second the same groups under the second
/// @param possible all that these users can be divided by
record PairSegments(String metric, String by, SegmentReport first, SegmentReport second, List<String> possible) {
    /// That of the command line, so that the same question has the same answer everywhere.
    private static final long SEED = 1;

    PairSegments {
        possible = List.copyOf(possible);
    }

    /// @return empty if one of them has no values per user in this metric, or they were tested on other users
    /// @throws org.tastemaker.problem.ProblemException if users cannot be divided so
    static Optional<PairSegments> of(
            RunLine a, RunLine b, String metric, String by, Prepared data, Part on, Metric.Direction better, Cancellation cancellation) {
        Evaluation one = a.evaluation();
        Evaluation two = b.evaluation();
        float[] ofOne = one == null ? null : one.perUser().get(metric);
        float[] ofTwo = two == null ? null : two.perUser().get(metric);
        if (one == null || two == null || ofOne == null || ofTwo == null
                || !java.util.Arrays.equals(one.users(), two.users())) {
            return Optional.empty();
        }
        Segments segments = Segments.ofUsers(by, data, on, one.users());
        TaskContext task = TaskContext.quiet();
        cancellation.check();
        SegmentReport first = SegmentReport.of(ofOne, segments, better, new RandomStreams(SEED), task);
        cancellation.check();
        SegmentReport second = SegmentReport.of(ofTwo, segments, better, new RandomStreams(SEED), task);
        return Optional.of(new PairSegments(metric, by, first, second, Segments.ofUsers(data)));
    }
}
