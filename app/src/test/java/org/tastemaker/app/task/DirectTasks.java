// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.task;

import java.time.Duration;
import java.util.function.Consumer;
import org.tastemaker.task.Cancellation;

/// [Tasks] that do everything at once, on the calling thread.
public final class DirectTasks implements Tasks {
    @Override
    public <T> void compute(String name, Work<T> work, Consumer<? super T> onResult, Consumer<Throwable> onError) {
        T result;
        try {
            result = work.run(new Cancellation());
        } catch (Exception | Error failure) {
            onError.accept(failure);
            return;
        }
        onResult.accept(result);
    }

    @Override
    public void cancel(String name) {}

    @Override
    public void onWindow(Runnable action) {
        action.run();
    }

    @Override
    public void after(Duration delay, Runnable action) {
        action.run();
    }
}
