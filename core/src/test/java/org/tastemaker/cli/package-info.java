// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of the command line: the program in this process with captured output, and in one of its own where it is
/// to be interrupted or killed.
@NullMarked
package org.tastemaker.cli;

import org.jspecify.annotations.NullMarked;
