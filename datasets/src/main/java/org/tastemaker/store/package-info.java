// SPDX-License-Identifier: GPL-3.0-or-later
/// The bundled digital-products store: its generator and its way into a project.
///
/// Start at [org.tastemaker.store.StoreGenerator]; the size and the seed are
/// [org.tastemaker.store.world.StoreSettings]. May know every package below it; none of them knows
/// this one. How the world works: `docs/store.md`.
@NullMarked
package org.tastemaker.store;

import org.jspecify.annotations.NullMarked;
