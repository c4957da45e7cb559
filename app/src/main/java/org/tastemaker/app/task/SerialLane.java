// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Work beside the window that must all happen, one piece after the other, in the order it was given:
/// what is written into a project, for one. Unlike with [Tasks] nothing is superseded.
public final class SerialLane implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService thread;
    private final Tasks tasks;

    /// @param name name of the thread
    /// @param tasks brings results to the window's thread
    public SerialLane(String name, Tasks tasks) {
        this.tasks = tasks;
        this.thread = Executors.newSingleThreadExecutor(Behind.theWindow(Thread.ofPlatform().daemon().name(name)));
    }

    /// From any thread.
    ///
    /// @param onResult hears the result on the window's thread
    /// @param onError hears what the work threw, on the window's thread; a [CancellationException] if the lane is closed
    public <T> void submit(Callable<T> work, Consumer<? super T> onResult, Consumer<Throwable> onError) {
        try {
            Future<?> accepted = thread.submit(() -> {
                try {
                    T result = work.call();
                    tasks.onWindow(() -> onResult.accept(result));
                } catch (Exception | Error failure) {
                    tasks.onWindow(() -> onError.accept(failure));
                }
            });
            assert accepted != null;
        } catch (RejectedExecutionException closed) {
            tasks.onWindow(() -> onError.accept(new CancellationException()));
        }
    }

    /// Work without a result.
    public void run(Runnable work, Runnable then, Consumer<Throwable> onError) {
        submit(
                () -> {
                    work.run();
                    return Boolean.TRUE;
                },
                done -> then.run(),
                onError);
    }

    /// Takes no more work, and waits until what was given is done.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
