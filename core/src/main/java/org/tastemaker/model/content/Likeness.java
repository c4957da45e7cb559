// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import org.tastemaker.model.NearestItems;

/// How alike the rows of a table are.
interface Likeness {
    int rows();

    /// @return a comparer with scratch memory of its own, for one thread
    NearestItems.Comparer comparer();
}
