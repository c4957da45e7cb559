// SPDX-License-Identifier: GPL-3.0-or-later
/// Texts in the language of the user, found by key in the bundles of the `resources` module.
/// Knows nothing of what the texts are about. See `problem` for the errors that use it.
@NullMarked
package org.tastemaker.text;

import org.jspecify.annotations.NullMarked;
