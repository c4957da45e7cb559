// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of the worker: kills, cancels, garbage, ends.
@NullMarked
package org.tastemaker.worker;

import org.jspecify.annotations.NullMarked;
