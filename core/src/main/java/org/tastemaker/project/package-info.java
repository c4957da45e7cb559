// SPDX-License-Identifier: GPL-3.0-or-later
/// The project file: one SQLite database with everything of one piece of work.
@NullMarked
package org.tastemaker.project;

import org.jspecify.annotations.NullMarked;
