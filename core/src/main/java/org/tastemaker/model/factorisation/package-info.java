// SPDX-License-Identifier: GPL-3.0-or-later
/// Models with a vector for each user and each item, whose product is the score.
@NullMarked
package org.tastemaker.model.factorisation;

import org.jspecify.annotations.NullMarked;
