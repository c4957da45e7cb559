// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

/// An item shown to a user.
///
/// @param position from 1
/// @param shelf whose rule chose it
/// @param item index
/// @param probability with which the shelf's rule chose this item for this place, given all before
public record Impression(int position, Shelf shelf, int item, double probability) {}
