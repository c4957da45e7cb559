// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import org.jspecify.annotations.Nullable;

/// How a job ended, when everything it made stands in the project.
public sealed interface JobOutcome {
    /// @param result what the job found, as a JSON document
    record Done(String result) implements JobOutcome {}

    /// @param run a run that can be resumed, or null
    record Cancelled(@Nullable String run) implements JobOutcome {}

    /// @param cause a `ProblemException` where the cause is known
    /// @param run a run that can be resumed, or null
    record Failed(Throwable cause, @Nullable String run) implements JobOutcome {}
}
