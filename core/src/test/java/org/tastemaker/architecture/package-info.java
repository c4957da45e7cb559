// SPDX-License-Identifier: GPL-3.0-or-later
/// The rules that guard the design, as tests: who may know whom, where randomness and threads live,
/// and what every file, package and text must be. The rules of the window stand in the app's
/// package of the same name.
@NullMarked
package org.tastemaker.architecture;

import org.jspecify.annotations.NullMarked;
