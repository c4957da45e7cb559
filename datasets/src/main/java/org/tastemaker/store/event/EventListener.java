// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import java.io.IOException;

/// Hears what happens, in order of time.
public interface EventListener {
    /// A session has begun.
    void visit(Visit visit) throws IOException;

    /// Something was shown.
    ///
    /// @param clicked whether the user opened it
    void impression(Visit visit, Impression impression, boolean clicked) throws IOException;

    /// Something was done; never earlier than the event before.
    void event(Event event) throws IOException;
}
