// SPDX-License-Identifier: GPL-3.0-or-later
/// Figures that describe a data set: counts, density, long tail, ratings, activity over time. Knows `data` only.
@NullMarked
package org.tastemaker.data.profile;

import org.jspecify.annotations.NullMarked;
