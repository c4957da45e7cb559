// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.List;
import org.tastemaker.task.ProgressSnapshot;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

/// Turns what one trial says into the progress of the study. The time left counts shares of the resource, not
/// trials, for a short trial is over sooner.
final class StudyProgress {
    private final TaskContext task;
    private final List<Double> plan;
    private final double maxMinutes;
    private final long start = System.nanoTime();
    private final int before;
    private int done;
    private double work;
    private double workLeft;

    StudyProgress(TaskContext task, List<Double> plan, List<Trial> before, double maxMinutes) {
        this.task = task;
        this.plan = plan;
        this.maxMinutes = maxMinutes;
        this.before = before.size();
        this.done = before.size();
        this.workLeft = Math.max(0, plan.stream().mapToDouble(share -> share).sum()
                - before.stream().mapToDouble(Trial::share).sum());
        tell(done, 0);
    }

    double minutesLeft() {
        return maxMinutes - (System.nanoTime() - start) / 60e9;
    }

    void over(Trial trial) {
        done = trial.number();
        work += trial.share();
        workLeft = Math.max(0, workLeft - trial.share());
        tell(done, 0);
    }

    /// @return what a trial is given: it can be cancelled, and its progress is part of ours
    TaskContext within(int number, double share) {
        return new TaskContext(new TaskListener() {
            @Override
            public void progress(ProgressSnapshot snapshot) {
                tell(number, Math.max(0, snapshot.fraction()) * share);
            }
        }, task.cancellation(), task.threads());
    }

    /// @param number the trial at work or just done
    /// @param part how much of its share is done
    private void tell(int number, double part) {
        double seconds = (System.nanoTime() - start) / 1e9;
        int total = Math.max(plan.size(), done);
        double worked = work + part;
        double left = worked > 0 ? seconds / worked * Math.max(0, workLeft - part) : -1;
        if (left >= 0 && Double.isFinite(maxMinutes)) {
            left = Math.min(left, Math.max(0, minutesLeft() * 60));
        }
        double rate = done > before ? (done - before) / Math.max(seconds, 1e-9) : 0;
        task.listener().progress(new ProgressSnapshot(
                "tune.phase.trials", number + " / " + total, done, total, "task.unit.trials", rate, left));
    }
}
