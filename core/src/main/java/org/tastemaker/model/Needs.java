// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.task.TaskContext;

/// What a training would take, told before it starts.
///
/// @param bytes memory beside the data
/// @param seconds time, within a factor of three
/// @param remarks what else is to be known of it beforehand
/// @param problem why it cannot be, with what can be done instead; null if it can
public record Needs(long bytes, double seconds, List<Remark> remarks, @Nullable ProblemException problem) {

    /// Seconds from which on a remark says what can be done about them.
    public static final double LONG = 600;

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

    /// Tells a log of it: a line, then the remarks.
    ///
    /// @param key text of the line; its last arguments are the memory in MB and the time in s
    /// @param counted what comes before them
    public void tell(TaskContext task, String key, Object... counted) {
        Object[] arguments = Arrays.copyOf(counted, counted.length + 2, Object[].class);
        arguments[counted.length] = Math.max(1, bytes >> 20);
        arguments[counted.length + 1] = Math.max(1, Math.round(seconds));
        task.log(key, arguments);
        remarks.forEach(remark -> task.log(remark.key(), remark.arguments().toArray()));
    }

    /// @throws ProblemException if the training cannot be
    public void check() {
        if (problem != null) {
            throw problem;
        }
    }
}
