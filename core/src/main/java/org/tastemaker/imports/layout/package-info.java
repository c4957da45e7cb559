// SPDX-License-Identifier: GPL-3.0-or-later
/// The layouts that come with the program, a file each: recognises files and plans how to read them.
/// A new one is a class here, its test, and a line in `META-INF/services/org.tastemaker.imports.layout.Layout`.
@NullMarked
package org.tastemaker.imports.layout;

import org.jspecify.annotations.NullMarked;
