// SPDX-License-Identifier: GPL-3.0-or-later
@NullMarked
package org.tastemaker.tune;

import org.jspecify.annotations.NullMarked;
