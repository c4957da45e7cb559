// SPDX-License-Identifier: GPL-3.0-or-later
/// How interactions are divided into training, validation and test, and what comes out: the
/// prepared data that models are trained and evaluated on.
@NullMarked
package org.tastemaker.split;

import org.jspecify.annotations.NullMarked;
