// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tastemaker.app.task.SerialLane;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRequest;
import org.tastemaker.worker.WorkerClient;

/// Workers as processes: one for each job, and one that stays for live scoring.
public final class ProcessWorkers implements Workers {
    private final Supplier<Locale> language;
    private final Path log;
    private final SerialLane closer;

    /// @param language language of what workers say
    /// @param log file of their log
    /// @param closer where processes that have done their work are waited for
    public ProcessWorkers(Supplier<Locale> language, Path log, SerialLane closer) {
        this.language = language;
        this.log = log;
        this.closer = closer;
    }

    @Override
    public Running start(JobRequest request, Consumer<JobEvent> onEvent, Runnable onGone) {
        WorkerClient client = process();
        String id = client.start(request, event -> {
            onEvent.accept(event);
            if (event instanceof JobEvent.Done || event instanceof JobEvent.Failed || event instanceof JobEvent.Cancelled) {
                onGone.run();
                closer.run(client::close, () -> {}, failure -> {});
            }
        });
        return new Running() {
            @Override
            public void cancel() {
                client.cancel(id);
            }

            @Override
            public void kill() {
                ProcessWorkers.kill(client);
            }
        };
    }

    @Override
    public Staying stay() {
        WorkerClient client = process();
        return new Staying() {
            @Override
            public void ask(JobRequest request, Consumer<JobEvent> listener) {
                String id = client.start(request, listener);
                assert !id.isEmpty();
            }

            @Override
            public boolean isAlive() {
                return client.isAlive();
            }

            @Override
            public void close() {
                ProcessWorkers.kill(client);
                client.close();
            }
        };
    }

    private WorkerClient process() {
        try {
            Path folder = log.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException unwritable) {
            // Then the process cannot be started either, and its problem says more.
        }
        return WorkerClient.start(language.get(), 0, log);
    }

    private static void kill(WorkerClient client) {
        ProcessHandle.of(client.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }
}
