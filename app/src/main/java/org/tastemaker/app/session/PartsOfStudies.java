// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tastemaker.job.TrainingRows;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.project.RunRecord;
import org.tastemaker.tune.Studies;
import org.tastemaker.tune.Trial;

/// Runs that somebody made for something larger: the points of a learning curve, the folds of a cross-validation, and
/// what a search trained beside its best, which is what was searched for.
///
/// @param kinds what each of them is, by its name
public record PartsOfStudies(Map<String, Kind> kinds) {
    /// What a run was made for.
    public enum Kind {
        /// A fold of a cross-validation.
        FOLD,
        /// A point of a learning curve.
        POINT,
        /// A trial of a search.
        TRIAL
    }

    /// As the command `learning-curve` names its runs.
    private static final String AT = "-at-";

    public PartsOfStudies {
        kinds = Map.copyOf(kinds);
    }

    /// @param protocols of the project
    /// @param all runs of the project
    public static PartsOfStudies of(ProjectReader project, List<ProtocolRecord> protocols, List<RunRecord> all) {
        Set<String> folds = ProtocolRecord.folds(protocols).stream().map(ProtocolRecord::name).collect(Collectors.toSet());
        Set<String> curves = all.stream()
                .filter(run -> TrainingRows.of(run).share() < 1 && run.name().contains(AT))
                .map(run -> run.name().substring(0, run.name().lastIndexOf(AT)))
                .collect(Collectors.toSet());
        Map<String, Kind> found = new HashMap<>();
        besideTheBest(project, all).forEach(run -> found.put(run, Kind.TRIAL));
        for (RunRecord run : all) {
            boolean whole = run.name().endsWith(AT + "100") && curves.contains(run.name().substring(0, run.name().lastIndexOf(AT)));
            if (folds.contains(run.protocol())) {
                found.put(run.name(), Kind.FOLD);
            } else if (whole || TrainingRows.of(run).share() < 1) {
                found.put(run.name(), Kind.POINT);
            }
        }
        return new PartsOfStudies(found);
    }

    /// What is offered where nobody asks for parts of studies.
    ///
    /// @param all runs, in any form
    /// @param name gives the name of one
    /// @param but those that are offered all the same
    /// @return the runs that are no parts, in the same order; all where there are no others
    public <T> List<T> without(List<T> all, Function<T, String> name, Predicate<T> but) {
        List<T> own = all.stream().filter(each -> !kinds.containsKey(name.apply(each)) || but.test(each)).toList();
        return own.isEmpty() ? all : own;
    }

    private static Set<String> besideTheBest(ProjectReader project, List<RunRecord> all) {
        Map<String, Set<RunRecord>> made = new HashMap<>();
        for (RunRecord run : all) {
            String study = run.environment().get("study");
            if (study != null) {
                made.computeIfAbsent(study, name -> new HashSet<>()).add(run);
            }
        }
        // one run of a study is its best; only of more it has to be looked up
        made.values().removeIf(runs -> runs.size() < 2);
        Set<String> found = new HashSet<>();
        made.forEach((study, runs) -> Studies.find(project, study).ifPresent(known -> {
            String best = known.kept().stream().findFirst().map(Trial::number).map(String::valueOf).orElse("");
            runs.stream().filter(run -> !best.equals(run.environment().get("trial"))).map(RunRecord::name).forEach(found::add);
        }));
        return found;
    }
}
