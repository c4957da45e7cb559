// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.tastemaker.data.DataSet;
import org.tastemaker.explain.PlantedTruth;
import org.tastemaker.explain.TruthSource;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.task.TaskContext;

/// Whether the data of the projects that were used last are made up, and the truth about them: looked for once.
final class KnownTruths {
    private static final int KEPT = 2;
    private final List<TruthSource> sources =
            ServiceLoader.load(TruthSource.class).stream().map(ServiceLoader.Provider::get).toList();
    private final Map<String, Optional<PlantedTruth>> known = new LinkedHashMap<>(8, .75f, true);

    /// @param data data of the project, as imported or after a recipe
    Optional<PlantedTruth> of(ProjectReader project, DataSet data, TaskContext task) {
        String key = project.path().toAbsolutePath() + "\n" + project.dataHash();
        Optional<PlantedTruth> truth = known.get(key);
        if (truth == null) {
            truth = sources.stream().flatMap(source -> source.of(data, task).stream()).findFirst();
            known.put(key, truth);
            Iterator<String> oldest = known.keySet().iterator();
            while (known.size() > KEPT) {
                oldest.next();
                oldest.remove();
            }
        }
        return truth;
    }
}
