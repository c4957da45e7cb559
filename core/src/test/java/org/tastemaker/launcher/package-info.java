// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of the script `tastemaker` at the root, with a Java and a Maven that only say how they were called.
@NullMarked
package org.tastemaker.launcher;

import org.jspecify.annotations.NullMarked;
