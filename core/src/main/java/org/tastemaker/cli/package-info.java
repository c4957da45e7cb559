// SPDX-License-Identifier: GPL-3.0-or-later
/// The command line: reads what was asked and calls the engine. May know every other package of
/// the core; none of them knows it. Start at `Main`.
@NullMarked
package org.tastemaker.cli;

import org.jspecify.annotations.NullMarked;
