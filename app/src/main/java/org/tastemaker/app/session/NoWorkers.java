// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRequest;
import org.tastemaker.problem.ProblemException;

/// Starts no worker: each job fails with the reason why nothing can be changed.
///
/// @param reason says so
record NoWorkers(Supplier<ProblemException> reason) implements Workers {
    @Override
    public Running start(JobRequest request, Consumer<JobEvent> onEvent, Runnable onGone) {
        throw reason.get();
    }

    @Override
    public Staying stay() {
        throw reason.get();
    }
}
