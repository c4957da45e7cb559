// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.app.task.Work;

/// Tasks of which one can tell whether any is under way: begun, and neither heard of, superseded nor cancelled.
final class WatchedTasks implements Tasks {
    private final Tasks tasks;
    private final Map<String, Object> computed = new ConcurrentHashMap<>();
    private final AtomicInteger delayed = new AtomicInteger();

    WatchedTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    boolean areDone() {
        return computed.isEmpty() && delayed.get() == 0;
    }

    @Override
    public <T> void compute(String name, Work<T> work, Consumer<? super T> onResult, Consumer<Throwable> onError) {
        Object mine = new Object();
        computed.put(name, mine);
        tasks.compute(
                name, work,
                result -> {
                    computed.remove(name, mine);
                    onResult.accept(result);
                },
                failure -> {
                    computed.remove(name, mine);
                    onError.accept(failure);
                });
    }

    @Override
    public void cancel(String name) {
        computed.remove(name);
        tasks.cancel(name);
    }

    @Override
    public void onWindow(Runnable action) {
        tasks.onWindow(action);
    }

    @Override
    public void after(Duration delay, Runnable action) {
        delayed.incrementAndGet();
        tasks.after(delay, () -> {
            delayed.decrementAndGet();
            action.run();
        });
    }
}
