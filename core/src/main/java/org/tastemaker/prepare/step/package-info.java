// SPDX-License-Identifier: GPL-3.0-or-later
/// The steps that come with the program, a file each. A new one is a class here, its test, its texts in
/// `texts/step`, and a line in `META-INF/services/org.tastemaker.prepare.RecipeStep`. Knows `data` and
/// `prepare` only.
@NullMarked
package org.tastemaker.prepare.step;

import org.jspecify.annotations.NullMarked;
