// SPDX-License-Identifier: GPL-3.0-or-later
/// The grammars that write titles, descriptions, tags and reviews in English and Chinese from traits.
///
/// Knows traits and levels only. Start at [org.tastemaker.store.text.ItemText].
@NullMarked
package org.tastemaker.store.text;

import org.jspecify.annotations.NullMarked;
