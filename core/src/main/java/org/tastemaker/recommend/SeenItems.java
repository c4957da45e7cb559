// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.recommend;

/// What happens to the items of a user's history.
public enum SeenItems {
    /// They do not stand on her list.
    REMOVE,
    /// They are ranked like any other item.
    KEEP
}
