// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.task;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.CancelledException;

/// [Tasks] on a few daemon threads.
public final class BackgroundTasks implements Tasks, AutoCloseable {
    private final ExecutorService workers;
    private final ScheduledExecutorService clock;
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    private record Running(Cancellation cancellation) {}

    /// @param threads how many computations may run at once
    public BackgroundTasks(int threads) {
        workers = Executors.newFixedThreadPool(
                threads, Behind.theWindow(Thread.ofPlatform().daemon().name("window-task-", 1)));
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("window-clock").factory());
    }

    @Override
    public <T> void compute(String name, Work<T> work, Consumer<? super T> onResult, Consumer<Throwable> onError) {
        Running mine = new Running(new Cancellation());
        Running older = running.put(name, mine);
        if (older != null) {
            older.cancellation().request();
        }
        try {
            workers.execute(() -> run(name, mine, work, onResult, onError));
        } catch (RejectedExecutionException closed) {
            // the last job of a program that ends may still ask for something; nobody would see it
            running.remove(name, mine);
        }
    }

    private <T> void run(String name, Running mine, Work<T> work, Consumer<? super T> onResult, Consumer<Throwable> onError) {
        if (mine.cancellation().isRequested()) {
            return;
        }
        try {
            T result = work.run(mine.cancellation());
            deliver(name, mine, () -> onResult.accept(result));
        } catch (CancelledException superseded) {
            running.remove(name, mine);
        } catch (Exception | Error failure) {
            deliver(name, mine, () -> onError.accept(failure));
        }
    }

    private void deliver(String name, Running mine, Runnable delivery) {
        Platform.runLater(() -> {
            if (running.remove(name, mine) && !mine.cancellation().isRequested()) {
                delivery.run();
            }
        });
    }

    @Override
    public void cancel(String name) {
        Running current = running.remove(name);
        if (current != null) {
            current.cancellation().request();
        }
    }

    @Override
    public void onWindow(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    @Override
    public void after(Duration delay, Runnable action) {
        try {
            Future<?> scheduled =
                    clock.schedule(() -> Platform.runLater(action), delay.toMillis(), TimeUnit.MILLISECONDS);
            assert scheduled != null;
        } catch (RejectedExecutionException closed) {
            // as in compute
        }
    }

    /// Cancels all. What is asked for from now on is let go, and nothing is heard of it.
    @Override
    public void close() {
        running.values().forEach(each -> each.cancellation().request());
        workers.shutdownNow();
        clock.shutdownNow();
    }
}
