// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

/// A lower price for a while.
///
/// @param item index of the item
/// @param start first day
/// @param end first day after
/// @param discount share of the price taken off
/// @param kind `weekly` or `festival`
public record Promotion(int item, int start, int end, double discount, String kind) {}
