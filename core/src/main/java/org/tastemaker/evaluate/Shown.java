// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

/// What stands among the first `k` of the lists of all evaluated users.
///
/// @param times how often each item stands there
/// @param lists number of lists
public record Shown(int[] times, int lists) {}
