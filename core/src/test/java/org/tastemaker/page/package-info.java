// SPDX-License-Identifier: GPL-3.0-or-later
/// Pages of the documentation whose figures are written by the programs that take them; the words stay as they are
/// written by hand.
@NullMarked
package org.tastemaker.page;

import org.jspecify.annotations.NullMarked;
