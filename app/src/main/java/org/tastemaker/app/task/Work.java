// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.task;

import org.tastemaker.task.Cancellation;

/// Work that makes a value away from the window's thread.
///
/// @param <T> what it makes
@FunctionalInterface
public interface Work<T> {
    /// @param cancellation requested when a newer request of the same name comes; long work asks it
    T run(Cancellation cancellation) throws Exception;
}
