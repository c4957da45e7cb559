// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.embed;

/// A near item or user.
///
/// @param number item or user number
/// @param similarity cosine, -1 to 1
public record Neighbour(int number, double similarity) {}
