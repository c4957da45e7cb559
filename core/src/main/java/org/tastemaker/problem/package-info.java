// SPDX-License-Identifier: GPL-3.0-or-later
/// What can go wrong, told to a person: the kind of a problem, its place, and its text by key.
/// Knows nothing of where a problem is shown. Texts live in the `resources` module under
/// `texts/<area>`; see `org.tastemaker.text`.
@NullMarked
package org.tastemaker.problem;

import org.jspecify.annotations.NullMarked;
