// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tastemaker.job.RunModels;
import org.tastemaker.job.TrainingRows;
import org.tastemaker.project.ProtocolFold;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.project.RunRecord;

/// The model of a run with its settings, to be trained once more on other rows.
///
/// @param run the run
record TrainedAgain(RunRecord run) {
    private static final String PATIENCE = "patience";

    /// @param protocols of the project
    /// @return the runs, of those that are shown, that learned from all training rows of a protocol that is no fold
    static List<RunRecord> candidates(RunsViewModel runs, List<ProtocolRecord> protocols) {
        Set<String> folds = Set.copyOf(ProtocolRecord.folds(protocols).stream().map(ProtocolRecord::name).toList());
        List<RunRecord> found = new ArrayList<>();
        for (RunLine line : runs.lines()) {
            RunRecord record = line.record();
            if (record != null && line.state() == RunState.DONE && TrainingRows.of(record).share() >= 1 && !folds.contains(record.protocol())) {
                found.add(record);
            }
        }
        return found;
    }

    /// @param name what the run, or all runs of a series, are called after
    /// @param seed their seed
    /// @return options of a job that trains
    Map<String, List<String>> options(String name, long seed) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("model", List.of(run.model()));
        RunModels.kept(run).kept().forEach((word, value) -> options.put(word, List.of(value)));
        options.put("protocol", List.of(run.protocol()));
        options.put("run", List.of(name));
        options.put("seed", List.of(Long.toString(seed)));
        List<String> pairs = new ArrayList<>();
        run.parameters().forEach((parameter, value) -> pairs.add(parameter + "=" + value));
        options.put("p", pairs);
        if (!run.engine().isEmpty()) {
            options.put("engine", List.of(run.engine()));
        }
        String patience = run.environment().get(PATIENCE);
        if (patience != null) {
            options.put(PATIENCE, List.of(patience));
        }
        return options;
    }

    /// @return whether it is trained on the validation rows too in the end, where there are some
    boolean refits() {
        return TrainingRows.of(run).refit();
    }

    /// @return whether another run is what this one gives on a fold
    boolean isOn(ProtocolFold fold, long seed, RunRecord other) {
        TrainingRows rows = new TrainingRows(1, refits() && fold.validation() > 0);
        return other.model().equals(run.model()) && other.parameters().equals(run.parameters()) && other.seed() == seed
                && other.protocol().equals(fold.name()) && TrainingRows.of(other).equals(rows)
                && RunModels.kept(other).kept().equals(RunModels.kept(run).kept());
    }
}
