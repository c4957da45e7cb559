// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.task;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The progress of one phase: counts units, smooths the rate, estimates what remains, and tells the
/// listener at most ten times a second. Each step also asks whether to stop.
///
/// Safe for any number of threads.
public final class Progress {
    private static final long INTERVAL_NANOS = 100_000_000L;
    /// Weight of the newest interval in the smoothed rate, for intervals of a second.
    private static final double SMOOTHING = 0.3;

    private final TaskContext context;
    private final String phase;
    private final long total;
    private final String unit;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong lastTold = new AtomicLong(System.nanoTime() - INTERVAL_NANOS);
    private volatile @Nullable String detail;
    private long rateNanos = System.nanoTime();
    private long rateDone;
    private double rate;

    Progress(TaskContext context, String phase, long total, String unit) {
        this.context = context;
        this.phase = phase;
        this.total = total;
        this.unit = unit;
        tell(System.nanoTime());
    }

    /// @param text what is at work, such as a file name
    public void detail(String text) {
        detail = text;
    }

    /// @param units units done since the last call
    /// @throws CancelledException if stopping was requested
    public void step(long units) {
        context.checkCancelled();
        done.addAndGet(units);
        long now = System.nanoTime();
        long last = lastTold.get();
        if (now - last >= INTERVAL_NANOS && lastTold.compareAndSet(last, now)) {
            tell(now);
        }
    }

    /// Tells the listener where the phase stands, whatever the time since the last telling.
    public void flush() {
        tell(System.nanoTime());
    }

    private synchronized void tell(long now) {
        long count = done.get();
        double seconds = (now - rateNanos) / 1e9;
        if (seconds >= 0.25) {
            double current = (count - rateDone) / seconds;
            double weight = 1 - Math.pow(1 - SMOOTHING, seconds);
            rate = rate == 0 ? current : rate + weight * (current - rate);
            rateNanos = now;
            rateDone = count;
        }
        double left = rate > 0 && total > 0 ? Math.max(0, total - count) / rate : -1;
        context.listener().progress(new ProgressSnapshot(phase, detail, count, total, unit, rate, left));
    }
}
