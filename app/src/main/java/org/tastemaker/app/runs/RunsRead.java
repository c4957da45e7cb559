// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tastemaker.app.session.PartsOfStudies;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.RunRecord;
import org.tastemaker.split.Part;
import org.tastemaker.task.Cancellation;

/// What was read of the runs of a project.
///
/// @param lines all runs, in the order in which they were made
/// @param candidates what some run was evaluated with, full ranking first
/// @param parts which of them were made for something larger
record RunsRead(List<RunLine> lines, List<String> candidates, PartsOfStudies parts) {
    /// What is known already and need not be read again.
    ///
    /// @param lines by the name of the run
    /// @param changed names of runs that were evaluated since
    /// @param candidates what values are wanted of
    record Known(Map<String, RunLine> lines, Set<String> changed, String candidates) {}

    RunsRead {
        lines = List.copyOf(lines);
        candidates = List.copyOf(candidates);
    }

    static RunsRead of(ProjectReader project, Known known, Cancellation cancellation) {
        List<RunLine> read = new ArrayList<>();
        Set<String> kinds = new TreeSet<>(
                Comparator.comparing((String kind) -> !kind.equals(RunsViewModel.FULL)).thenComparing(Comparator.naturalOrder()));
        kinds.add(RunsViewModel.FULL);
        String wanted = known.candidates();
        List<RunRecord> runs = project.runs();
        for (RunRecord run : runs) {
            cancellation.check();
            kinds.addAll(project.candidates(run.name(), Part.TEST));
            RunLine before = known.lines().get(run.name());
            Evaluation has = before == null || known.changed().contains(run.name()) ? null : before.evaluation();
            boolean same = before != null && run.equals(before.record()) && has != null && has.candidates().equals(wanted);
            read.add(new RunLine(
                    run.name(), run.model(), run, RunState.of(run.status()),
                    same ? has : project.evaluation(run.name(), Part.TEST, wanted).orElse(null),
                    before != null && same ? before.points() : project.points(run.name())));
        }
        return new RunsRead(read, List.copyOf(kinds), PartsOfStudies.of(project, project.protocols(), runs));
    }
}
