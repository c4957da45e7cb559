// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.task;

import java.util.concurrent.ThreadFactory;

/// The priority of threads that work beside the window: it must go on drawing while they compute. A JVM heeds it where the
/// system can and the start asked for it; see the options of the start in `installer/src/main/runtime`.
final class Behind {
    private static final int PRIORITY = Thread.MIN_PRIORITY + 1;

    private Behind() {}

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it but who waits for whom
    static ThreadFactory theWindow(Thread.Builder.OfPlatform threads) {
        return threads.priority(PRIORITY).factory();
    }
}
