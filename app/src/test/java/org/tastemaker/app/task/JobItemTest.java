// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.junit.jupiter.api.Test;
import org.tastemaker.task.ProgressSnapshot;

class JobItemTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final JobItem job =
            new JobItem(new DirectTasks(), new ReadOnlyStringWrapper("NeuMF"), asked::incrementAndGet);

    @Test
    void whatTheEngineTellsIsSeen() {
        job.started();
        job.progress(new ProgressSnapshot("task.unit.epochs", "epoch 1", 1, 4, "task.unit.samples", 10, 3));
        job.metric("loss", 1, 0.5);
        job.log("task.unit.rows", 7);
        assertThat(job.state()).isEqualTo(JobItem.State.RUNNING);
        assertThat(job.progressProperty().get()).isNotNull().satisfies(now -> assertThat(now.fraction()).isEqualTo(0.25));
        assertThat(job.metrics()).containsExactly(new JobItem.MetricPoint("loss", 1, 0.5));
        assertThat(job.log()).hasSize(1);
    }

    @Test
    void cancelIsAcknowledgedAtOnceAndAskedOnce() {
        job.started();
        job.cancel();
        job.cancel();
        assertThat(job.state()).isEqualTo(JobItem.State.CANCELLING);
        assertThat(asked).hasValue(1);
        job.cancelled();
        assertThat(job.state()).isEqualTo(JobItem.State.CANCELLED);
    }

    @Test
    void whatIsOverStaysAsItEnded() {
        job.started();
        job.finished();
        job.failed(new IllegalStateException());
        job.cancel();
        assertThat(job.state()).isEqualTo(JobItem.State.DONE);
        assertThat(asked).hasValue(0);
    }

    @Test
    void theStripShowsWhatRunsBeforeWhatWaits() {
        JobQueue queue = new JobQueue();
        JobItem waiting = new JobItem(new DirectTasks(), new ReadOnlyStringWrapper("iALS"), () -> {});
        queue.add(waiting);
        queue.add(job);
        job.started();
        assertThat(queue.current()).contains(job);
        assertThat(queue.running()).isEqualTo(1);
        assertThat(queue.waiting()).isEqualTo(1);
        job.finished();
        assertThat(queue.current()).contains(waiting);
        queue.clearOver();
        assertThat(queue.items()).containsExactly(waiting);
    }
}
