// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of groups of users and items.
@NullMarked
package org.tastemaker.segment;

import org.jspecify.annotations.NullMarked;
