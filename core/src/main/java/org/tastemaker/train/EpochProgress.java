// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.train;

import org.jspecify.annotations.Nullable;
import org.tastemaker.task.ProgressSnapshot;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

/// Turns what a learner says of one epoch into the progress of the whole training, whose remaining time is
/// what people want to know.
///
/// @param outer hears the whole
/// @param epoch the epoch at work, from 1
/// @param epochs epochs planned
/// @param between whether it is the time between the epoch before and this one
record EpochProgress(TaskListener outer, int epoch, int epochs, boolean between) implements TaskListener {

    /// @return a context for the learner
    static TaskContext within(TaskContext task, int epoch, int epochs) {
        TaskListener inner = epochs > 1 ? new EpochProgress(task.listener(), epoch, epochs, false) : task.listener();
        return new TaskContext(inner, task.cancellation(), task.threads());
    }

    /// @return a context for what is measured after an epoch: it takes no part of the whole
    static TaskContext after(TaskContext task, int epoch, int epochs) {
        TaskListener inner = epochs > 1 ? new EpochProgress(task.listener(), epoch + 1, epochs, true) : task.listener();
        return new TaskContext(inner, task.cancellation(), task.threads());
    }

    @Override
    public void progress(ProgressSnapshot s) {
        if (between) {
            outer.progress(new ProgressSnapshot(
                    s.phase(), epoch - 1 + " / " + epochs, epoch - 1, epochs, "task.unit.epochs", 0, -1));
            return;
        }
        if (s.total() <= 0) {
            outer.progress(s);
            return;
        }
        long total = s.total() * epochs;
        long done = s.total() * (epoch - 1) + Math.min(s.done(), s.total());
        double left = s.rate() > 0 ? (total - done) / s.rate() : -1;
        outer.progress(new ProgressSnapshot(
                s.phase(), epoch + " / " + epochs, done, total, s.unit(), s.rate(), left));
    }

    @Override
    public void metric(String series, int at, double value) {
        outer.metric(series, at, value);
    }

    @Override
    public void log(String key, @Nullable Object... arguments) {
        outer.log(key, arguments);
    }
}
