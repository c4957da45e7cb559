// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.sampling;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tastemaker.task.TaskContext;

/// The batches of one epoch in their order, made by a thread a few ahead of the training.
public final class BatchQueue implements AutoCloseable {
    private static final int AHEAD = 4;

    private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private final int batches;
    private int taken;
    private volatile @Nullable Throwable failure;

    public BatchQueue(BatchMaker maker, int epoch) {
        this.batches = maker.batches();
        thread = Thread.ofPlatform().name("batches").daemon().start(() -> make(maker, epoch));
    }

    private void make(BatchMaker maker, int epoch) {
        try {
            int[] order = maker.order(epoch);
            for (int b = 0; b < batches; b++) {
                ready.put(maker.make(epoch, order, b));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error broken) {
            failure = broken;
        }
    }

    /// @return the next batch, or null at the end of the epoch
    /// @throws org.tastemaker.task.CancelledException if stopping was requested
    public @Nullable Batch next(TaskContext task) {
        if (taken == batches) {
            return null;
        }
        try {
            while (true) {
                task.checkCancelled();
                Batch batch = ready.poll(50, TimeUnit.MILLISECONDS);
                if (batch != null) {
                    taken++;
                    return batch;
                }
                Throwable broken = failure;
                if (broken != null) {
                    throw new IllegalStateException("batches cannot be made", broken);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a batch", interrupted);
        }
    }

    /// Ends the thread.
    @Override
    public void close() {
        thread.interrupt();
    }
}
