// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.worker;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRequest;
import org.tastemaker.kernel.Kernels;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.text.Texts;

/// A worker process, seen from the one who started it. Whatever becomes of the process, each request ends
/// with exactly one of Done, Cancelled and Failed.
///
/// Events are told on a thread of the client; listeners hand them on to their own.
public final class WorkerClient implements AutoCloseable {
    /// A worker that is silent for so long hangs.
    private static final long SILENCE_SECONDS = 30;
    private static final long KILLED_SECONDS = 10;

    /// MiB that a heap begins with: Java would begin with a 64th of the machine's memory and fill it before it tidies up.
    private static final int SMALL_HEAP = 64;

    private final Process process;
    private final BufferedWriter in;
    private final Texts texts;
    private final Map<String, Consumer<JobEvent>> listeners = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong heard = new AtomicLong(System.nanoTime());

    private WorkerClient(Process process, Texts texts) {
        this.process = process;
        this.texts = texts;
        this.in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().name("worker-reader-" + process.pid()).start(this::read);
        Thread.ofPlatform().daemon().name("worker-watch-" + process.pid()).start(this::watch);
    }

    /// Starts a worker: this Java, this class path, this program's options.
    ///
    /// @param maxHeapMib limit of its heap in MiB, 0 for Java's own
    /// @param log where its log goes
    /// @throws ProblemException of kind JOB if no process can be started
    public static WorkerClient start(Locale locale, int maxHeapMib, Path log) {
        List<String> command = new ArrayList<>(behindTheWindow());
        // Not this process's own command: in the application image that is the image's launcher.
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(WorkerClient::isForWorkers)
                .forEach(command::add);
        command.addAll(Kernels.options());
        if (maxHeapMib == 0 || maxHeapMib > SMALL_HEAP) {
            command.add("-Xms" + SMALL_HEAP + "m");
        }
        if (maxHeapMib > 0) {
            command.add("-Xmx" + maxHeapMib + "m");
        }
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("org.tastemaker.cli.Main");
        command.add("worker");
        command.add("--lang");
        command.add(locale.getLanguage().equals("zh") ? "zh" : "en");
        return start(command, Texts.of(locale), log);
    }

    static WorkerClient start(List<String> command, Texts texts, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return new WorkerClient(builder.start(), texts);
        } catch (IOException refused) {
            throw new ProblemException(refused, ProblemKind.JOB, "worker.problem.not-started", String.valueOf(refused.getMessage()));
        }
    }

    /// Where the system can: a lower priority than that of the window, which must go on drawing.
    private static List<String> behindTheWindow() {
        Path nice = Path.of("/usr/bin/nice");
        return Files.isExecutable(nice) ? List.of(nice.toString(), "-n", "12") : List.of();
    }

    /// Agents, caches and limits of this process are its own.
    private static boolean isForWorkers(String option) {
        return !(option.startsWith("-javaagent") || option.startsWith("-agentlib") || option.startsWith("-Xmx")
                || option.startsWith("-Xms") || option.startsWith("-XX:NewSize") || option.startsWith("-XX:AOT")
                || option.startsWith("-XX:ThreadPriority") || option.startsWith("-XX:CompilerThreadPriority")
                || option.startsWith("-XX:JavaPriority") || option.equals("-XX:-PrintWarnings")
                || option.startsWith("-Dprism") || option.startsWith("-Dglass")
                || option.startsWith("-Dtestfx"));
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Asks for work; the worker does one after the other.
    ///
    /// @param listener hears the events of this request
    /// @return the request's id, for [#cancel]
    public String start(JobRequest request, Consumer<JobEvent> listener) {
        String id = Long.toString(ids.incrementAndGet());
        listeners.put(id, listener);
        send(new WorkerLines.Ask.Start(id, request));
        if (!process.isAlive()) {
            ended();
        }
        return id;
    }

    /// Asks a request to stop. It ends as Cancelled within two seconds, by force if need be.
    public void cancel(String id) {
        send(new WorkerLines.Ask.Cancel(id));
    }

    private void send(WorkerLines.Ask ask) {
        synchronized (in) {
            try {
                in.write(WorkerLines.line(ask));
                in.write('\n');
                in.flush();
            } catch (IOException gone) {
                // The reader finds the end of its output and tells every listener.
            }
        }
    }

    private void read() {
        try {
            listen();
        } finally {
            ended();
        }
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.set(System.nanoTime());
                answer(line).ifPresent(this::tell);
            }
        } catch (IOException broken) {
            // Told later, as the end of the process.
        }
        try {
            // The pipe closes a moment before the process is gone.
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return what the line says; nothing where a native library printed to standard output, which must not end the job
    private static Optional<WorkerLines.Answer> answer(String line) {
        try {
            return Optional.of(WorkerLines.answer(line));
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }

    private void tell(WorkerLines.Answer answer) {
        JobEvent event = answer.event();
        if (event == null) {
            return;
        }
        boolean last = event instanceof JobEvent.Done || event instanceof JobEvent.Cancelled || event instanceof JobEvent.Failed;
        Consumer<JobEvent> listener = last ? listeners.remove(answer.id()) : listeners.get(answer.id());
        if (listener != null) {
            listener.accept(event);
        }
    }

    private void ended() {
        for (String id : List.copyOf(listeners.keySet())) {
            Consumer<JobEvent> listener = listeners.remove(id);
            if (listener != null) {
                String status = process.isAlive() ? "?" : Integer.toString(process.exitValue());
                listener.accept(new JobEvent.Failed(
                        ProblemKind.JOB.name(), "worker.problem.died", texts.get("worker.problem.died", status), Map.of("status", status)));
            }
        }
    }

    private void watch() {
        try {
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                if (System.nanoTime() - heard.get() > SILENCE_SECONDS * 1_000_000_000L) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the worker: its input closes, and it is killed if it does not go within two seconds.
    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException gone) {
            // It is gone already.
        }
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(KILLED_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
