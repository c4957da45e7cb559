// SPDX-License-Identifier: GPL-3.0-or-later
/// Recipes: ordered steps, each a pure function from data set to data set with a report of what it
/// changed. Knows `data` only.
@NullMarked
package org.tastemaker.prepare;

import org.jspecify.annotations.NullMarked;
