// SPDX-License-Identifier: GPL-3.0-or-later
/// Carries out a plan: rows become interactions, columns of users and items, links and candidates; what
/// cannot be read is refused with line and reason. Start at [org.tastemaker.imports.read.PlanReader].
@NullMarked
package org.tastemaker.imports.read;

import org.jspecify.annotations.NullMarked;
