// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

/// Whether intervals are computed.
public enum Intervals {
    /// 95 % intervals by the bootstrap over users.
    BOOTSTRAP,
    /// None: a quick look, as during training.
    NONE
}
