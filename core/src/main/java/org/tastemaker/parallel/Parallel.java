// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Spreads the numbers from 0 to `count - 1` over threads, block by block.
///
/// Which thread takes which block is left to chance; work whose blocks write to different places gives
/// the same result with any number of threads.
public final class Parallel {
    private Parallel() {}

    /// Work on a block of numbers.
    @FunctionalInterface
    public interface Worker {
        /// @param from first number
        /// @param to last number plus one
        void block(int from, int to);
    }

    /// Runs the work and returns when all of it is done. The calling thread works too.
    ///
    /// @param threads how many threads, at least 1
    /// @param count how many numbers
    /// @param size numbers in a block, at least 1
    /// @param workers gives a worker for each thread, so that each has its own scratch memory
    /// @throws RuntimeException the first exception of a worker; the others stop after their block
    public static void blocks(int threads, int count, int size, Supplier<? extends Worker> workers) {
        int blocks = (int) (((long) count + size - 1) / size);
        int used = Math.min(threads, blocks);
        if (used <= 1) {
            if (count > 0) {
                Worker worker = workers.get();
                for (int from = 0; from < count; from += Math.min(size, count - from)) {
                    worker.block(from, Math.min(count, from + Math.min(size, count - from)));
                }
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Runnable loop = () -> {
            try {
                Worker worker = workers.get();
                for (int b = next.getAndIncrement(); b < blocks && failure.get() == null; b = next.getAndIncrement()) {
                    int from = b * size;
                    worker.block(from, (int) Math.min(count, (long) from + size));
                }
            } catch (RuntimeException | Error thrown) {
                failure.compareAndSet(null, thrown);
            }
        };
        List<Thread> others = new ArrayList<>();
        for (int t = 1; t < used; t++) {
            others.add(Thread.ofPlatform().name("tastemaker-block-", t).daemon().start(loop));
        }
        loop.run();
        others.forEach(Parallel::join);
        switch (failure.get()) {
            case null -> {}
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    /// As [#blocks(int, int, int, Supplier)], for work that needs no memory of its own.
    public static void each(int threads, int count, int size, Worker worker) {
        blocks(threads, count, size, () -> worker);
    }

    /// The blocks write into shared arrays, so their end is waited for even if this thread is interrupted.
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
