// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import org.jspecify.annotations.Nullable;
import org.tastemaker.task.ProgressSnapshot;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

/// Says with each phase which member is at work, and counts its epochs as one whole.
///
/// @param outer hears the whole
/// @param label what the member is called
/// @param epoch the epoch at work, from 1
/// @param epochs epochs planned
record MemberProgress(TaskListener outer, String label, int epoch, int epochs) implements TaskListener {

    /// @return a context for the member's learner
    static TaskContext within(TaskContext task, String label, int epoch, int epochs) {
        return new TaskContext(
                new MemberProgress(task.listener(), label, epoch, epochs), task.cancellation(), task.threads());
    }

    @Override
    public void progress(ProgressSnapshot s) {
        String inner = s.detail() != null ? " " + s.detail() : "";
        if (epochs == 1 || s.total() <= 0) {
            outer.progress(new ProgressSnapshot(
                    s.phase(), label + inner, s.done(), s.total(), s.unit(), s.rate(), s.secondsLeft()));
            return;
        }
        long total = s.total() * epochs;
        long done = s.total() * (epoch - 1) + Math.min(s.done(), s.total());
        double left = s.rate() > 0 ? (total - done) / s.rate() : -1;
        outer.progress(new ProgressSnapshot(
                s.phase(), label + " " + epoch + " / " + epochs + inner, done, total, s.unit(), s.rate(), left));
    }

    /// A curve of one member is none of the hybrid.
    @Override
    public void metric(String series, int at, double value) {}

    @Override
    public void log(String key, @Nullable Object... arguments) {
        outer.log(key, arguments);
    }
}
