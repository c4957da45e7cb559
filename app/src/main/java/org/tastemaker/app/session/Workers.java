// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.util.function.Consumer;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRequest;

/// Starts a process of its own for each job.
public interface Workers {
    /// A job that was started.
    interface Running {
        /// Asks it to stop; it answers with an event and ends. One that does not is ended by force.
        void cancel();

        /// Ends it by force.
        void kill();
    }

    /// A worker that answers many requests, one after the other.
    interface Staying {
        /// @param listener hears the request's events, on a thread of the worker's
        void ask(JobRequest request, Consumer<JobEvent> listener);

        boolean isAlive();

        void close();
    }

    /// Starts a worker. Never called on the window's thread.
    ///
    /// @param onEvent hears each event in order, on a thread of the worker's
    /// @param onGone hears once, after the last event, that the process is gone
    /// @throws org.tastemaker.problem.ProblemException of kind JOB if no process can be started
    Running start(JobRequest request, Consumer<JobEvent> onEvent, Runnable onGone);

    /// Starts a worker that answers many small requests. Never called on the window's thread.
    ///
    /// @throws org.tastemaker.problem.ProblemException of kind JOB if no process can be started
    Staying stay();
}
