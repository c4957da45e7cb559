// SPDX-License-Identifier: GPL-3.0-or-later
/// Models that every other one must beat: popularity of all time, lately and by category, chance,
/// and biases of users and items.
@NullMarked
package org.tastemaker.model.baseline;

import org.jspecify.annotations.NullMarked;
