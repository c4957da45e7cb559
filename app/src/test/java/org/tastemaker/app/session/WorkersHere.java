// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRequest;
import org.tastemaker.job.JobRunner;
import org.tastemaker.job.ScoringSessions;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.Projects;
import org.tastemaker.task.Cancellation;
import org.tastemaker.text.Texts;

/// Workers that answer questions with the program's own jobs, in this process; no long job runs.
public final class WorkersHere implements Workers {
    private final Path folder;
    private final Path project;

    /// @param folder where jobs may put files
    /// @param project the project file
    public WorkersHere(Path folder, Path project) {
        this.folder = folder;
        this.project = project;
    }

    @Override
    public Running start(JobRequest request, Consumer<JobEvent> onEvent, Runnable onGone) {
        throw new IllegalStateException("no job here: " + request);
    }

    @Override
    public Staying stay() {
        ProjectReader reader = Projects.openToRead(project);
        ScoringSessions scorers = new ScoringSessions();
        JobRunner runner = new JobRunner(JobRunner.installed(), folder, Texts.of(Locale.ENGLISH), scorers);
        return new Staying() {
            @Override
            public void ask(JobRequest request, Consumer<JobEvent> listener) {
                runner.run(request, () -> reader, listener, new Cancellation());
            }

            @Override
            public boolean isAlive() {
                return true;
            }

            @Override
            public void close() {
                scorers.close();
                reader.close();
            }
        };
    }
}
