// SPDX-License-Identifier: GPL-3.0-or-later
/// The metrics, one file each, with formula, range and conventions. To add one: a class here, its line
/// in `META-INF/services/org.tastemaker.evaluate.Metric`, its texts in `texts/metric`, its test.
@NullMarked
package org.tastemaker.evaluate.metric;

import org.jspecify.annotations.NullMarked;
