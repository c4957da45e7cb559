// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.task;

import org.jspecify.annotations.Nullable;

/// What long work is given: whom to tell, whether to stop, how many threads it may use.
///
/// @param listener hears progress, metric points and log lines
/// @param cancellation asked often
/// @param threads threads the work may use, at least 1
public record TaskContext(TaskListener listener, Cancellation cancellation, int threads) {

    /// @throws IllegalArgumentException if `threads` is below 1
    public TaskContext {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
    }

    /// @return a context that tells nobody, is never cancelled and uses one thread
    public static TaskContext quiet() {
        return new TaskContext(TaskListener.SILENT, new Cancellation(), 1);
    }

    /// Stops the work here if the user asked for it.
    ///
    /// @throws CancelledException if stopping was requested
    public void checkCancelled() {
        cancellation.check();
    }

    /// Begins a phase.
    ///
    /// @param phase key of the phase's text
    /// @param total units in all, 0 if unknown
    /// @param unit key of the unit's text
    public Progress begin(String phase, long total, String unit) {
        return new Progress(this, phase, total, unit);
    }

    /// @see TaskListener#log
    public void log(String key, @Nullable Object... arguments) {
        listener.log(key, arguments);
    }
}
