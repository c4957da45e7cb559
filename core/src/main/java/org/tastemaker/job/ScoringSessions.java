// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tastemaker.data.DataSet;
import org.tastemaker.explain.PlantedTruth;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.task.TaskContext;

/// The trained models that were used last, so that the next question to one of them is answered at once.
/// Answers are given one after the other: a model is never closed while it answers.
public final class ScoringSessions implements AutoCloseable {
    private static final int KEPT = 3;
    private final Map<String, ScoringSession> sessions = new LinkedHashMap<>(8, .75f, true);
    private final KnownTruths truths = new KnownTruths();

    /// @param answer what is asked of the model
    public synchronized <T> T ask(ProjectReader project, String run, int threads, Function<ScoringSession, T> answer) {
        // A run trained anew under the same name has another beginning.
        String key = project.path().toAbsolutePath() + "\n" + project.run(run);
        ScoringSession session = sessions.get(key);
        if (session == null) {
            session = ScoringSession.open(project, run, threads);
            sessions.put(key, session);
            Iterator<ScoringSession> oldest = sessions.values().iterator();
            while (sessions.size() > KEPT) {
                oldest.next().close();
                oldest.remove();
                oldest = sessions.values().iterator();
            }
        }
        return answer.apply(session);
    }

    /// @param data data of the project, as imported or after a recipe
    /// @param task told of progress where the truth has to be found first, which may take seconds
    /// @return the truth about the data, if they were made up and it is known
    public synchronized Optional<PlantedTruth> truth(ProjectReader project, DataSet data, TaskContext task) {
        return truths.of(project, data, task);
    }

    @Override
    public synchronized void close() {
        sessions.values().forEach(ScoringSession::close);
        sessions.clear();
    }
}
