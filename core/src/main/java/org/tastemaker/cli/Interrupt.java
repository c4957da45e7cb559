// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tastemaker.task.Cancellation;

/// Ctrl-C: asks the work to stop and gives it a few seconds to keep its checkpoint and say how to resume.
public final class Interrupt {
    private static final long SECONDS = 8;
    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch end = new CountDownLatch(1);

    /// Listens from now on.
    public Interrupt() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            cancellation.request();
            try {
                end.await(SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }, "interrupt"));
    }

    public Cancellation cancellation() {
        return cancellation;
    }

    /// The work is over; the process may go.
    void ended() {
        end.countDown();
    }
}
