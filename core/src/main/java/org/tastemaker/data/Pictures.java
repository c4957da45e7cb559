// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.data;

import java.util.Optional;

/// Pictures of items. Safe for any number of threads.
@FunctionalInterface
public interface Pictures {
    /// No item has one.
    Pictures NONE = item -> Optional.empty();

    /// @param item item number
    /// @return its picture as PNG or JPEG bytes, if it was imported with one
    Optional<byte[]> of(int item);
}
