// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.problem.ProblemException;

/// What a training would take, told before it starts.
///
/// @param bytes memory beside the data
/// @param seconds time, within a factor of three
/// @param remarks what else is to be known of it beforehand
/// @param problem why it cannot be, with what can be done instead; null if it can
public record Needs(long bytes, double seconds, List<Remark> remarks, @Nullable ProblemException problem) {

    /// @param key of a text
    /// @param arguments of the text
    public record Remark(String key, List<Object> arguments) {
        public Remark {
            arguments = List.copyOf(arguments);
        }
    }

    // not the compact form: the compiler drops the annotations of its parameters from the class file
    public Needs(long bytes, double seconds, List<Remark> remarks, @Nullable ProblemException problem) {
        this.bytes = bytes;
        this.seconds = seconds;
        this.remarks = List.copyOf(remarks);
        this.problem = problem;
    }

    /// @throws ProblemException if the training cannot be
    public void check() {
        if (problem != null) {
            throw problem;
        }
    }
}
