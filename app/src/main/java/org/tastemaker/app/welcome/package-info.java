// SPDX-License-Identifier: GPL-3.0-or-later
/// What is seen while no project is open: ways to begin, and recent projects.
@NullMarked
package org.tastemaker.app.welcome;

import org.jspecify.annotations.NullMarked;
