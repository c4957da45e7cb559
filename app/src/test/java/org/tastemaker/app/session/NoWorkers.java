// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.util.function.Consumer;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRequest;

/// Workers for tests in which no job runs.
public final class NoWorkers implements Workers {
    @Override
    public Running start(JobRequest request, Consumer<JobEvent> onEvent, Runnable onGone) {
        throw new IllegalStateException("no job here: " + request);
    }

    @Override
    public Staying stay() {
        throw new IllegalStateException("no scoring here");
    }
}
