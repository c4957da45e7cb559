// SPDX-License-Identifier: GPL-3.0-or-later
/// Metrics, their per-user values and intervals. Knows recommenders by their contract only.
@NullMarked
package org.tastemaker.evaluate;

import org.jspecify.annotations.NullMarked;
