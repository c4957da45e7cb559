// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of the project file: round trips, kills, mutants, strangers, versions.
@NullMarked
package org.tastemaker.project;

import org.jspecify.annotations.NullMarked;
