// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of paired comparisons.
@NullMarked
package org.tastemaker.compare;

import org.jspecify.annotations.NullMarked;
