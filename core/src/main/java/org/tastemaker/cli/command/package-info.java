// SPDX-License-Identifier: GPL-3.0-or-later
/// The commands, one class each, listed in `META-INF/services/org.tastemaker.cli.CliCommand`; their help
/// is in the texts `cli.help.tastemaker.<command>`.
@NullMarked
package org.tastemaker.cli.command;

import org.jspecify.annotations.NullMarked;
