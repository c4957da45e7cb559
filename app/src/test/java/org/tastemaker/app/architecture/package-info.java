// SPDX-License-Identifier: GPL-3.0-or-later
/// The rules that guard the window's design, as tests, and those of every module once more over all
/// the program is made of.
@NullMarked
package org.tastemaker.app.architecture;

import org.jspecify.annotations.NullMarked;
