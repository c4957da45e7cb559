// SPDX-License-Identifier: GPL-3.0-or-later
/// The Prepare page: a recipe as cards, the split with a picture of who is in which part, and what
/// both make of the data, computed beside the window's thread. Start reading at `PreparePage`.
@NullMarked
package org.tastemaker.app.prepare;

import org.jspecify.annotations.NullMarked;
