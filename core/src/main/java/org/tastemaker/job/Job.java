// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

/// A kind of long work, found by [java.util.ServiceLoader]. It reads the project and never writes it: what
/// it makes goes into files that it names in events.
public interface Job {
    /// @return name in kebab case, as the request and the command line have it
    String name();

    /// Does the work.
    ///
    /// @return what it found, to be told as JSON: a record, map or list
    /// @throws org.tastemaker.problem.ProblemException if input or environment are broken
    /// @throws org.tastemaker.task.CancelledException if stopping was requested
    Object run(JobRequest request, JobContext context);
}
