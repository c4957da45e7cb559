// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of the column codec.
@NullMarked
package org.tastemaker.column;

import org.jspecify.annotations.NullMarked;
