// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.task;

import java.time.Duration;
import java.util.function.Consumer;

/// Work in the background for views. Results and errors arrive on the window's thread.
public interface Tasks {
    /// Computes a value in the background. A newer request of the same name supersedes an older one:
    /// the older is cancelled and neither its result nor its error arrives.
    ///
    /// @param name what is computed, such as `data.preview`; the key of latest-wins
    /// @param work runs in the background
    /// @param onResult hears the result on the window's thread
    /// @param onError hears what the work threw, on the window's thread
    <T> void compute(String name, Work<T> work, Consumer<? super T> onResult, Consumer<Throwable> onError);

    /// Cancels what runs under the name; nothing arrives from it any more.
    void cancel(String name);

    /// Runs on the window's thread: at once if that is this thread, else soon.
    void onWindow(Runnable action);

    /// Runs on the window's thread after a while.
    void after(Duration delay, Runnable action);
}
