// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.problem;

/// What sort of problem it is, and with it the exit status of the command line.
public enum ProblemKind {
    /// The job itself failed: it ran out of memory, diverged, the disk is full.
    JOB(1),
    /// The command or form was filled in wrongly.
    USAGE(2),
    /// The input was refused: a file, a row, a network.
    INPUT(3),
    /// The project is busy, damaged, absent or from a newer version.
    PROJECT(4),
    /// The user cancelled.
    CANCELLED(130);

    private final int exitStatus;

    ProblemKind(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    /// @return the exit status of a command that ends with this problem
    public int exitStatus() {
        return exitStatus;
    }
}
