// SPDX-License-Identifier: GPL-3.0-or-later
/// Models that compare rows or columns of the interaction matrix directly.
@NullMarked
package org.tastemaker.model.neighbourhood;

import org.jspecify.annotations.NullMarked;
