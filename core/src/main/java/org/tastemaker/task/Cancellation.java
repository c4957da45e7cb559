// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.task;

import java.util.concurrent.atomic.AtomicBoolean;

/// A wish to stop, shared between the one who wishes and the work. Safe for any number of threads.
public final class Cancellation {
    private final AtomicBoolean requested = new AtomicBoolean();

    /// Asks the work to stop; asking twice is harmless.
    public void request() {
        requested.set(true);
    }

    public boolean isRequested() {
        return requested.get();
    }

    /// Called by the work at least every 100 milliseconds.
    ///
    /// @throws CancelledException if stopping was requested
    public void check() {
        if (requested.get()) {
            throw new CancelledException();
        }
    }
}
