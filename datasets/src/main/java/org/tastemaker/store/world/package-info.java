// SPDX-License-Identifier: GPL-3.0-or-later
/// Who and what there is before anything happens: items with traits, users with tastes, friends, the
/// calendar, weather and promotions, all made from a seed.
///
/// Knows nothing of events or files. Start at [org.tastemaker.store.world.World]; what then happens in
/// it is in `org.tastemaker.store.event`.
@NullMarked
package org.tastemaker.store.world;

import org.jspecify.annotations.NullMarked;
