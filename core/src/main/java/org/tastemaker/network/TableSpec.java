// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

/// An embedding table of a node: one row a user or item. A training step touches the rows of its batch
/// alone, so tables live outside the engine.
///
/// @param node identifier of the embedding node
/// @param side whose rows
/// @param rows number of rows
/// @param width numbers a row
/// @param deviation standard deviation of the normal distribution it is filled from
public record TableSpec(String node, Side side, int rows, int width, double deviation) {}
