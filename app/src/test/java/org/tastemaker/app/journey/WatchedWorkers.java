// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.tastemaker.app.session.Workers;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRequest;

/// Workers of which one can tell whether any has a job or a question that it has not answered.
final class WatchedWorkers implements Workers {
    private final Workers workers;
    private final AtomicInteger open = new AtomicInteger();

    WatchedWorkers(Workers workers) {
        this.workers = workers;
    }

    boolean haveAnswered() {
        return open.get() == 0;
    }

    @Override
    public Running start(JobRequest request, Consumer<JobEvent> onEvent, Runnable onGone) {
        open.incrementAndGet();
        try {
            return workers.start(request, onEvent, () -> {
                onGone.run();
                open.decrementAndGet();
            });
        } catch (RuntimeException failed) {
            open.decrementAndGet();
            throw failed;
        }
    }

    @Override
    public Staying stay() {
        open.incrementAndGet();
        try {
            return new Watched(workers.stay());
        } finally {
            open.decrementAndGet();
        }
    }

    private final class Watched implements Staying {
        private final Staying staying;

        Watched(Staying staying) {
            this.staying = staying;
        }

        @Override
        public void ask(JobRequest request, Consumer<JobEvent> listener) {
            open.incrementAndGet();
            staying.ask(request, event -> {
                listener.accept(event);
                if (event instanceof JobEvent.Done || event instanceof JobEvent.Failed || event instanceof JobEvent.Cancelled) {
                    open.decrementAndGet();
                }
            });
        }

        @Override
        public boolean isAlive() {
            return staying.isAlive();
        }

        @Override
        public void close() {
            staying.close();
        }
    }
}
