// SPDX-License-Identifier: GPL-3.0-or-later
/// What happens in the world: sessions, shelves, the utility of an item at a moment, the funnel.
///
/// Knows the world, writes no files: it tells an [org.tastemaker.store.event.EventListener]. Start at
/// [org.tastemaker.store.event.Simulation]; why anything happens is in
/// [org.tastemaker.store.event.Utility].
@NullMarked
package org.tastemaker.store.event;

import org.jspecify.annotations.NullMarked;
