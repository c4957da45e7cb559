// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.task;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// Turns any number of requests, from any thread, into at most fifteen updates a second on the
/// window's thread. The last request is never lost.
public final class Coalescer {
    private static final Duration INTERVAL = Duration.ofMillis(67);

    private final Tasks tasks;
    private final Runnable update;
    private final AtomicBoolean pending = new AtomicBoolean();

    /// @param update runs on the window's thread
    public Coalescer(Tasks tasks, Runnable update) {
        this.tasks = tasks;
        this.update = update;
    }

    public void request() {
        if (pending.compareAndSet(false, true)) {
            tasks.after(INTERVAL, () -> {
                pending.set(false);
                update.run();
            });
        }
    }
}
