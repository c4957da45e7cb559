// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns what the parts of a long work say, such as the trials of a study, into the progress of the whole. The time left
/// counts the sizes of the parts, not their number, for a small part is over sooner.
public final class PartsProgress {
    private final TaskContext task;
    private final String phase;
    private final String unit;
    private final int planned;
    private final double maxMinutes;
    private final long start = System.nanoTime();
    private final int before;
    private int done;
    private double part;
    private double work;
    private double workLeft;

    /// @param phase key of the phase's text
    /// @param unit key of the text that names the parts
    /// @param plan size of each part that is planned, those done before among them
    /// @param before sizes of those that were done before
    /// @param maxMinutes no part begins after so many minutes; infinite for no limit
    public PartsProgress(TaskContext task, String phase, String unit, List<Double> plan, List<Double> before, double maxMinutes) {
        this.task = task;
        this.phase = phase;
        this.unit = unit;
        this.planned = plan.size();
        this.maxMinutes = maxMinutes;
        this.before = before.size();
        this.done = before.size();
        this.workLeft = Math.max(0, sum(plan) - sum(before));
        tell(done);
    }

    private static double sum(List<Double> sizes) {
        return sizes.stream().mapToDouble(size -> size).sum();
    }

    public double minutesLeft() {
        return maxMinutes - (System.nanoTime() - start) / 60e9;
    }

    /// A part is over.
    ///
    /// @param number its number, from 1
    public synchronized void over(int number, double size) {
        done = number;
        part = 0;
        work += size;
        workLeft = Math.max(0, workLeft - size);
        tell(done);
    }

    /// @param number the part that begins
    /// @param others hears what is no progress
    /// @return what the part is given: it can be cancelled, and its progress is part of ours
    public TaskContext within(int number, double size, TaskListener others) {
        return new TaskContext(new TaskListener() {
            @Override
            public void progress(ProgressSnapshot snapshot) {
                inside(number, Math.max(0, snapshot.fraction()) * size);
            }

            @Override
            public void metric(String series, int epoch, double value) {
                others.metric(series, epoch, value);
            }

            @Override
            public void log(String key, @Nullable Object... arguments) {
                others.log(key, arguments);
            }
        }, task.cancellation(), task.threads());
    }

    /// What comes after the main phase of a part, such as its evaluation, begins at 0 again and does not count.
    private synchronized void inside(int number, double worked) {
        part = Math.max(part, worked);
        tell(number);
    }

    /// @param number the part at work or just done
    private void tell(int number) {
        double seconds = (System.nanoTime() - start) / 1e9;
        int total = Math.max(planned, done);
        double worked = work + part;
        double left = worked > 0 ? seconds / worked * Math.max(0, workLeft - part) : -1;
        if (left >= 0 && Double.isFinite(maxMinutes)) {
            left = Math.min(left, Math.max(0, minutesLeft() * 60));
        }
        double rate = done > before ? (done - before) / Math.max(seconds, 1e-9) : 0;
        task.listener().progress(new ProgressSnapshot(phase, number + " / " + total, done, total, unit, rate, left));
    }
}
