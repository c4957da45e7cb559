// SPDX-License-Identifier: GPL-3.0-or-later
/// The splits that divide what is there, a file each. A new one is a class here, its test, its texts in
/// `texts/split`, and a line in `META-INF/services/org.tastemaker.split.Split`. The split by given files
/// stands in `imports.given`, for it reads files.
@NullMarked
package org.tastemaker.split.kind;

import org.jspecify.annotations.NullMarked;
