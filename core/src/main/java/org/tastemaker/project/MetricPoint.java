// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

/// A point of a run's curve.
///
/// @param series such as `loss` or `ndcg@10` (on the validation part)
/// @param epoch from 1
/// @param seconds since the run began
/// @param value may be NaN
public record MetricPoint(String series, int epoch, double seconds, double value) {}
