// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

/// How a run stands. The names are stored in project files.
public enum RunStatus {
    RUNNING,
    DONE,
    CANCELLED,
    /// It ended without saying so: the process was killed. It can be resumed if it has a checkpoint.
    INTERRUPTED,
    FAILED
}
