// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.catalogue;

import java.util.List;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;

/// The runs of a project that have a model to ask.
public final class ScorableRuns {
    private ScorableRuns() {}

    /// @param runs of the project, oldest first
    /// @return names of those that are done or have kept a best epoch, oldest first
    public static List<String> of(List<RunRecord> runs) {
        return runs.stream()
                .filter(run -> run.status() == RunStatus.DONE
                        || run.status() != RunStatus.RUNNING && run.bestEpoch() > 0)
                .map(RunRecord::name)
                .toList();
    }
}
