// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

/// How the whole ranking of a user stands to what she really chose.
///
/// @param relevant relevant items among the candidates
/// @param others candidates that are not relevant
/// @param won pairs of a relevant and another candidate in which the relevant one scores higher; a pair
///     with equal scores counts one half
public record UserOrder(int relevant, int others, double won) {}
