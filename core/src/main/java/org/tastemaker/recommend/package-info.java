// SPDX-License-Identifier: GPL-3.0-or-later
/// Top-K lists with the seen items removed.
@NullMarked
package org.tastemaker.recommend;

import org.jspecify.annotations.NullMarked;
