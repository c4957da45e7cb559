// SPDX-License-Identifier: GPL-3.0-or-later
/// Losses and optimisers over plain arrays, and the embedding tables that they change: the same numbers whatever
/// engine computes the gradients. Knows no engine and no data set.
@NullMarked
package org.tastemaker.optimise;

import org.jspecify.annotations.NullMarked;
