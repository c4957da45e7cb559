// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import org.tastemaker.job.JobEvent;
import org.tastemaker.problem.ProblemKind;

/// A job ended badly and has said why.
final class JobFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ProblemKind kind;
    private final String text;
    private final String details;

    JobFailure(JobEvent.Failed failed) {
        super(failed.key());
        this.kind = ProblemKind.valueOf(failed.kind());
        this.text = failed.text();
        this.details = failed.details().getOrDefault("stack", "");
    }

    ProblemKind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    String details() {
        return details;
    }
}
