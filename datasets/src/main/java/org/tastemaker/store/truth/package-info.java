// SPDX-License-Identifier: GPL-3.0-or-later
/// What only the maker of the world knows: the oracle and the truth files.
///
/// Start at [org.tastemaker.store.truth.Oracle].
@NullMarked
package org.tastemaker.store.truth;

import org.jspecify.annotations.NullMarked;
