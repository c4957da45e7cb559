// SPDX-License-Identifier: GPL-3.0-or-later
/// Models whose scores are the history times a matrix of weights between items: regressions of each item on the
/// others, and filters of the graph of users and items. Begin at `Ease`. Smile multiplies the large matrices.
@NullMarked
package org.tastemaker.model.linear;

import org.jspecify.annotations.NullMarked;
