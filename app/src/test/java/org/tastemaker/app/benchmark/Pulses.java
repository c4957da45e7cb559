// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;

/// Notes how much time lies between the pulses of JavaFX, and what went on in the longest. Made, started and
/// stopped on the window's thread.
final class Pulses extends AnimationTimer {
    private static final double MILLION = 1e6;
    private static final double LONG = 60;

    /// @param doing what went on
    /// @param millis between two pulses
    /// @param busy how much of them the window's thread was on a processor
    /// @param queued how much of them it waited for one though it had work; 0 where the system does not tell
    /// @param did what the thread was seen doing in a long one, the most frequent first
    private record Gap(String doing, double millis, double busy, double queued, List<String> did) {}

    private final List<Gap> gaps = new ArrayList<>();
    private final StackSampler sampler = new StackSampler(Thread.currentThread());
    private String doing = "";
    private long last;
    private long lastBusy;
    private long lastQueued;

    @Override
    public void stop() {
        super.stop();
        sampler.close();
    }

    /// @param what goes on from now
    void now(String what) {
        doing = what;
    }

    @Override
    public void handle(long pulse) {
        long time = System.nanoTime();
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long queued = queued();
        if (last != 0) {
            double millis = (time - last) / MILLION;
            List<String> did = sampler.since(last, millis > LONG);
            gaps.add(new Gap(doing, millis, (busy - lastBusy) / MILLION, (queued - lastQueued) / MILLION, did));
        }
        last = time;
        lastBusy = busy;
        lastQueued = queued;
    }

    /// @return nanoseconds that this thread has waited for a processor, as Linux counts them
    private static long queued() {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc/thread-self/schedstat")).split(" ", -1)[1]);
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    int count() {
        return gaps.size();
    }

    /// @param share such as .99
    double quantile(double share) {
        double[] sorted = gaps.stream().mapToDouble(Gap::millis).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
    }

    /// @return how many were longer
    long longerThan(double millis) {
        return gaps.stream().filter(gap -> gap.millis() > millis).count();
    }

    String report() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%d pulses: p50 %.1f ms, p99 %.1f ms, max %.1f ms; %d longer than 100 ms%n", count(),
                quantile(.5), quantile(.99), quantile(1), longerThan(100)));
        text.append(String.format(
                Locale.ROOT, "%d of them without what the window's thread waited for a processor%n",
                gaps.stream().filter(gap -> gap.millis() - gap.queued() > 100).count()));
        double[] work = gaps.stream().mapToDouble(Gap::busy).sorted().toArray();
        text.append(String.format(
                Locale.ROOT, "work of the window's thread between two pulses: p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                work[work.length / 2], work[(int) (work.length * .99)], work[work.length - 1]));
        gaps.stream().sorted(Comparator.comparingDouble(Gap::busy).reversed()).limit(8).forEach(gap -> text.append(
                String.format(Locale.ROOT, "  %7.1f ms of work in %7.1f ms  %s%n", gap.busy(), gap.millis(), gap.doing())));
        text.append(String.format(Locale.ROOT, "longest, with what the window's thread worked and waited for a processor:%n"));
        gaps.stream().sorted(Comparator.comparingDouble(Gap::millis).reversed()).limit(12).forEach(gap -> {
            text.append(String.format(
                    Locale.ROOT, "  %7.1f ms, of them %.1f of work, %.1f waiting  %s%n",
                    gap.millis(), gap.busy(), gap.queued(), gap.doing()));
            gap.did().forEach(line -> text.append("        ").append(line).append(System.lineSeparator()));
        });
        for (String what : gaps.stream().map(Gap::doing).distinct().toList()) {
            double[] its = gaps.stream().filter(gap -> gap.doing().equals(what)).mapToDouble(Gap::millis).sorted().toArray();
            text.append(String.format(
                    Locale.ROOT, "  %-28s %5d pulses, p50 %.1f, max %.1f%n", what, its.length, its[its.length / 2],
                    Arrays.stream(its).max().orElse(Double.NaN)));
        }
        return text.toString();
    }
}
