// SPDX-License-Identifier: GPL-3.0-or-later
/// What a network is shown: positives in a new order each epoch, negatives drawn for them, cut into batches that a
/// thread prepares ahead. Everything follows from the seed and the numbers of epoch and batch, not from timing.
@NullMarked
package org.tastemaker.sampling;

import org.jspecify.annotations.NullMarked;
