// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

/// A training was cancelled and can be resumed.
public final class JobCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String run;

    public JobCancelledException(String run) {
        super("cancelled " + run, null, false, false);
        this.run = run;
    }

    /// @return the run that can be resumed
    public String run() {
        return run;
    }
}
