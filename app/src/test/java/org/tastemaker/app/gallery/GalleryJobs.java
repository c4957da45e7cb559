// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.gallery;

import org.tastemaker.app.task.JobItem;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.task.ProgressSnapshot;

/// Four jobs in different states.
final class GalleryJobs {
    private GalleryJobs() {}

    static void fill(Tasks tasks, JobQueue jobs) {
        JobItem done = new JobItem(tasks, GalleryPages.fixed("Import store"), () -> {});
        done.started();
        done.finished();
        JobItem running = new JobItem(tasks, GalleryPages.fixed("NeuMF"), () -> {});
        running.started();
        running.progress(new ProgressSnapshot("task.unit.epochs", "epoch 14 of 60", 14, 60, "task.unit.samples", 8420, 362));
        running.log("task.unit.epochs", 14);
        running.log("shell.strip.nothing");
        JobItem waiting = new JobItem(tasks, GalleryPages.fixed("iALS"), () -> {});
        JobItem failed = new JobItem(tasks, GalleryPages.fixed("MLP"), () -> {});
        failed.started();
        failed.failed(new IllegalStateException("broken"));
        jobs.add(done);
        jobs.add(running);
        jobs.add(waiting);
        jobs.add(failed);
    }
}
