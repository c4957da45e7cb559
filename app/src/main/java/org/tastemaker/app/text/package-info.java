// SPDX-License-Identifier: GPL-3.0-or-later
/// The language of the window, observable, and numbers as people read them.
/// Texts live in the `resources` module under `texts`; see `org.tastemaker.text`.
@NullMarked
package org.tastemaker.app.text;

import org.jspecify.annotations.NullMarked;
