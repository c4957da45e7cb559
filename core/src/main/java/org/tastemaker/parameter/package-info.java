// SPDX-License-Identifier: GPL-3.0-or-later
/// Parameters that describe themselves: range, default, unit, effect. Models, recipe steps,
/// splits and network nodes declare them; forms, command line and help are made from them.
@NullMarked
package org.tastemaker.parameter;

import org.jspecify.annotations.NullMarked;
