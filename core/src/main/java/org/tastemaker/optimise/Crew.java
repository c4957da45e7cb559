// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A few threads that do parts of a work together; who calls does its share.
public final class Crew implements AutoCloseable {
    private final int threads;
    private final @Nullable ExecutorService others;

    /// @param threads threads to use in all, at least 1
    public Crew(int threads) {
        this.threads = Math.max(1, threads);
        this.others = this.threads == 1
                ? null
                : Executors.newFixedThreadPool(
                        this.threads - 1, Thread.ofPlatform().name("training-", 1).daemon().factory());
    }

    public int threads() {
        return threads;
    }

    /// Does all parts and returns when they are done. Parts must not depend on each other.
    ///
    /// @throws RuntimeException or Error, what the first part that failed threw, once all have ended
    public void run(int parts, IntConsumer work) {
        ExecutorService pool = others;
        if (pool == null || parts < 2) {
            for (int p = 0; p < parts; p++) {
                work.accept(p);
            }
            return;
        }
        List<Future<?>> running = new ArrayList<>();
        for (int p = 1; p < parts; p++) {
            int part = p;
            running.add(pool.submit(() -> work.accept(part)));
        }
        Throwable failure = null;
        try {
            work.accept(0);
        } catch (RuntimeException | Error broken) {
            failure = broken;
        }
        // all must have ended before anyone goes on, whatever happened
        for (Future<?> part : running) {
            failure = join(part, failure);
        }
        switch (failure) {
            case null -> {}
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
    }

    private static @Nullable Throwable join(Future<?> part, @Nullable Throwable before) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    part.get();
                    return before;
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException broken) {
                    return before != null ? before : broken.getCause();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        if (others != null) {
            others.shutdownNow();
        }
    }
}
