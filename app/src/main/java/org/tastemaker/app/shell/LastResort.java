// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Hears what nothing else caught on the window's thread, and tells the user. Of many failures in a row, as when
/// something fails at every drawing, one in a while is told.
public final class LastResort implements Thread.UncaughtExceptionHandler {
    private static final long QUIET = TimeUnit.SECONDS.toNanos(10);

    private final Notices notices;
    private final LongSupplier nanos;
    private long told;
    private boolean ever;

    /// @param nanos a clock
    public LastResort(Notices notices, LongSupplier nanos) {
        this.notices = notices;
        this.nanos = nanos;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        long now = nanos.getAsLong();
        if (!ever || now - told >= QUIET) {
            ever = true;
            told = now;
            notices.problem(failure);
        }
    }
}
