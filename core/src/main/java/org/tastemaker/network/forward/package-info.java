// SPDX-License-Identifier: GPL-3.0-or-later
/// A trained network computed in plain Java: no engine to load, any number of threads, the same numbers on every
/// machine of the same kind. Lists and evaluation score with it, and tests compare the engines with it.
@NullMarked
package org.tastemaker.network.forward;

import org.jspecify.annotations.NullMarked;
