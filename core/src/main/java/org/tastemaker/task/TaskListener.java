// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.task;

import org.jspecify.annotations.Nullable;

/// Hears what long work says. Called from the threads of the work, so an implementation is
/// quick and thread-safe. Every method does nothing by default.
public interface TaskListener {
    /// Hears nothing.
    TaskListener SILENT = new TaskListener() {};

    /// @param snapshot where the work stands
    default void progress(ProgressSnapshot snapshot) {}

    /// A point of a curve.
    ///
    /// @param series name such as `loss` or `ndcg@10`
    /// @param epoch epoch, from 1
    /// @param value the value; may be NaN, which a curve shows as such
    default void metric(String series, int epoch, double value) {}

    /// @param key key of the text
    /// @param arguments its arguments
    default void log(String key, @Nullable Object... arguments) {}
}
