// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

/// A metric's value with its 95 % interval.
///
/// @param value mean over users, or the value of the whole for metrics that have no per-user values
/// @param low lower end; equal to `value` where there is no interval
/// @param high upper end
public record Estimate(double value, double low, double high) {}
