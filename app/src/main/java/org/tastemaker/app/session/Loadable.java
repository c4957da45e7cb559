// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

/// Something that is read in the background, and how that stands.
///
/// @param <T> what is read
public sealed interface Loadable<T> {
    /// There is nothing to read: nothing was imported yet.
    record Absent<T>() implements Loadable<T> {}

    /// It is not asked for, or on its way.
    record Loading<T>() implements Loadable<T> {}

    record Ready<T>(T value) implements Loadable<T> {}

    /// @param cause a `ProblemException` where the cause is known
    record Failed<T>(Throwable cause) implements Loadable<T> {}
}
