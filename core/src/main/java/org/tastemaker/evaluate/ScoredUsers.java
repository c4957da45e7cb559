// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.Arrays;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.TopK;
import org.tastemaker.split.Candidates;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Users to be scored in blocks on several threads, each handed to whoever measures.
///
/// @param users user numbers, ascending; those without given candidates are left out where candidates are given
/// @param given for each user number her given candidates, empty without
record ScoredUsers(
        Recommender recommender, Truth truth, CandidateMode candidates, int[] users, int[][] given, RandomStreams random) {

    /// Looks at one user after the other, from any thread.
    interface Measure {
        /// @param place where the user stands in [ScoredUsers#users]
        /// @param ranking ranks her candidates, if asked
        void user(int place, int user, int[] history, float[] scores, UserRanking ranking);
    }

    static ScoredUsers of(Recommender recommender, Truth truth, CandidateMode candidates, int[] users, RandomStreams random) {
        int[][] given = given(truth, candidates);
        int[] scored = candidates instanceof CandidateMode.Given
                ? Arrays.stream(users).filter(u -> given[u].length > 0).toArray()
                : users.clone();
        return new ScoredUsers(recommender, truth, candidates, scored, given, random);
    }

    /// @param longest length of the lists
    /// @param wholeOrder whether the whole order will be asked for
    void each(int longest, boolean wholeOrder, TaskContext task, Measure measure) {
        int items = truth.data().items();
        int block = Math.clamp(users.length / Math.max(1, 4 * task.threads()), 1, TopK.blockSize(items));
        Progress progress = task.begin("train.phase.evaluating", users.length, "task.unit.users");
        Parallel.blocks(task.threads(), users.length, block, () -> {
            float[][] scores = new float[block][items];
            UserRanking ranking = new UserRanking(truth, candidates, random, given, longest, wholeOrder);
            return (from, to) -> {
                progress.step(0);
                History[] known = truth.histories().of(users, from, to);
                float[][] rows = Arrays.copyOf(scores, known.length);
                recommender.score(known, rows);
                for (int n = 0; n < known.length; n++) {
                    measure.user(from + n, users[from + n], known[n].items(), rows[n], ranking);
                }
                progress.step(known.length);
            };
        });
        progress.flush();
    }

    private static int[][] given(Truth truth, CandidateMode mode) {
        if (!(mode instanceof CandidateMode.Given)) {
            return new int[0][];
        }
        Candidates candidates = truth.data().candidates();
        if (candidates == null) {
            throw new ProblemException(ProblemKind.INPUT, "metric.problem.no-candidates", truth.data().protocol());
        }
        int[][] given = new int[truth.data().users()][0];
        for (int n = 0; n < candidates.user().length; n++) {
            given[candidates.user()[n]] = candidates.items()[n];
        }
        return given;
    }
}
