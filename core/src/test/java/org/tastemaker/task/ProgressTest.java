// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final List<ProgressSnapshot> told = new CopyOnWriteArrayList<>();
    private final Cancellation cancellation = new Cancellation();
    private final TaskContext context = new TaskContext(
            new TaskListener() {
                @Override
                public void progress(ProgressSnapshot snapshot) {
                    told.add(snapshot);
                }
            },
            cancellation,
            1);

    @Test
    void countsFromManyThreadsAndDoesNotFloodTheListener() throws InterruptedException {
        Progress progress = context.begin("task.phase.reading", 400_000, "task.unit.rows");
        List<Thread> threads = java.util.stream.IntStream.range(0, 4)
                .mapToObj(t -> Thread.ofPlatform().start(() -> {
                    for (int n = 0; n < 100_000; n++) {
                        progress.step(1);
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        progress.flush();
        assertThat(told.getLast().done()).isEqualTo(400_000);
        assertThat(told.getLast().fraction()).isEqualTo(1.0);
        assertThat(told).hasSizeLessThan(100);
    }

    @Test
    void aStepAfterCancellationStopsTheWork() {
        Progress progress = context.begin("task.phase.reading", 0, "task.unit.rows");
        progress.step(1);
        cancellation.request();
        assertThatThrownBy(() -> progress.step(1)).isInstanceOf(CancelledException.class);
        assertThat(told.getFirst().fraction()).isEqualTo(-1);
    }
}
