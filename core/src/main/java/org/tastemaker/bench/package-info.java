// SPDX-License-Identifier: GPL-3.0-or-later
/// Ratings made up to measure speed and memory with, of any size, in the shape of MovieLens: in memory or as a file.
/// Their tastes are invented, so they say nothing of quality. Knows data and random numbers only; used by the command
/// `bench`.
@NullMarked
package org.tastemaker.bench;

import org.jspecify.annotations.NullMarked;
