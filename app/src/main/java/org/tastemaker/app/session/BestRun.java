// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.util.List;
import java.util.Optional;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;
import org.tastemaker.split.Part;

/// The best run of a project, by NDCG@10 on the test part: what the welcome page tells of a project. Only runs
/// of one protocol can be compared; it is that of the newest run.
///
/// @param run its name
/// @param ndcg from 0 to 1
record BestRun(String run, double ndcg) {
    private static final String METRIC = "ndcg@10";

    /// @return the best; empty if no run was evaluated
    static Optional<BestRun> of(ProjectReader project) {
        List<RunRecord> all = project.runs();
        List<RunRecord> done = PartsOfStudies.of(project, project.protocols(), all).without(
                all.stream().filter(run -> run.status() == RunStatus.DONE).toList(), RunRecord::name, run -> false);
        if (done.isEmpty()) {
            return Optional.empty();
        }
        String protocol = done.getLast().protocol();
        Optional<BestRun> best = Optional.empty();
        for (RunRecord run : done) {
            Optional<BestRun> its = run.protocol().equals(protocol) ? of(project, run.name()) : Optional.empty();
            if (its.isPresent() && (best.isEmpty() || its.get().ndcg() > best.get().ndcg())) {
                best = its;
            }
        }
        return best;
    }

    private static Optional<BestRun> of(ProjectReader project, String run) {
        return project.evaluation(run, Part.TEST, "full")
                .flatMap(evaluation -> Optional.<Estimate>ofNullable(evaluation.metrics().get(METRIC)))
                .filter(estimate -> Double.isFinite(estimate.value()))
                .map(estimate -> new BestRun(run, estimate.value()));
    }
}
