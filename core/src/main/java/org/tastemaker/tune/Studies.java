// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.ProjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// The studies of a project: one document each among its settings, so that hundreds of trials are no runs and
/// crowd no leader board. They belong to the imported data and go when other data come.
public final class Studies {
    private static final String PREFIX = ProjectReader.OF_DATA + "study/";

    private Studies() {}

    /// @return newest first
    public static List<Study> of(ProjectReader project) {
        return project.settings(PREFIX).values().stream()
                .map(Studies::parse)
                .sorted(Comparator.comparingLong(Study::started).reversed().thenComparing(study -> study.plan().name(), Comparator.reverseOrder()))
                .toList();
    }

    public static Optional<Study> find(ProjectReader project, String name) {
        return project.setting(PREFIX + name).map(Studies::parse);
    }

    /// @throws ProblemException of kind USAGE if there is none of that name
    public static Study named(ProjectReader project, String name) {
        return find(project, name).orElseThrow(() -> {
            List<String> there = of(project).stream().map(study -> study.plan().name()).toList();
            return there.isEmpty()
                    ? new ProblemException(ProblemKind.USAGE, "tune.problem.no-studies", name)
                    : new ProblemException(ProblemKind.USAGE, "tune.problem.no-study", name, Known.of(name, there));
        });
    }

    /// @return `MODEL-study-1`, or the first number after that is free
    public static String freeName(ProjectReader project, String model) {
        int number = 1;
        while (project.setting(PREFIX + model + "-study-" + number).isPresent()) {
            number++;
        }
        return model + "-study-" + number;
    }

    /// @param document as [#text] gives it
    public static void put(ProjectWriter project, String name, String document) {
        project.putSetting(PREFIX + name, document);
    }

    public static void remove(ProjectWriter project, String name) {
        project.removeSetting(PREFIX + name);
    }

    /// @return the study as a JSON document
    public static String text(Study study) {
        return JsonMapper.shared().writeValueAsString(study);
    }

    public static Study parse(String document) {
        return JsonMapper.shared().readValue(document, Study.class);
    }
}
