// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Looks at what a thread does every few milliseconds, so that a long time between two pulses can be laid to
/// the code that took it.
final class StackSampler implements AutoCloseable {
    /// Asks for it, as in `-Dtastemaker.pulses.stacks=true`.
    static final String WANTED = "tastemaker.pulses.stacks";

    private static final long EVERY_MILLIS = 2;
    private static final int DEPTH = 4;
    private static final int LINES = 6;

    private record Sample(long time, StackTraceElement[] stack) {}

    private final Deque<Sample> samples = new ArrayDeque<>();
    private final Thread watcher;

    /// It looks only if the system property `tastemaker.pulses.stacks` is set: looking takes time itself.
    StackSampler(Thread watched) {
        watcher = Thread.ofPlatform().daemon().name("stack-sampler").unstarted(() -> watch(watched));
        if (Boolean.getBoolean(WANTED)) {
            watcher.start();
        }
    }

    private void watch(Thread watched) {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                Sample sample = new Sample(System.nanoTime(), watched.getStackTrace());
                synchronized (samples) {
                    samples.add(sample);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// Forgets what was seen, and says it where it is wanted.
    ///
    /// @param time since when, in the clock of [System#nanoTime]
    /// @param wanted whether it is told
    /// @return the places in the program's own code seen most, with how often; empty if not wanted
    List<String> since(long time, boolean wanted) {
        List<Sample> seen;
        synchronized (samples) {
            seen = List.copyOf(samples);
            samples.clear();
        }
        if (!wanted) {
            return List.of();
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        seen.stream().filter(sample -> sample.time() >= time).forEach(sample -> counts.merge(place(sample.stack()), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue).reversed())
                .limit(LINES)
                .map(entry -> entry.getValue() + " x " + entry.getKey())
                .toList();
    }

    /// @return the innermost calls in the program's own code; where there is none, the outermost of the toolkit
    private static String place(StackTraceElement[] stack) {
        List<String> own = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (StackTraceElement each : stack) {
            String name = each.getClassName();
            String shown = name.substring(name.lastIndexOf('.') + 1) + "." + each.getMethodName() + ":" + each.getLineNumber();
            if (name.startsWith("org.tastemaker.") && own.size() < DEPTH) {
                own.add(shown);
            } else if (own.isEmpty() && other.size() < 60) {
                other.add(shown);
            }
        }
        if (own.isEmpty()) {
            return String.join(" < ", other.subList(Math.max(0, other.size() - 12), other.size()));
        }
        return (other.isEmpty() ? "" : other.getFirst() + " < .. ") + String.join(" < ", own);
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
