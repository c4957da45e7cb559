// SPDX-License-Identifier: GPL-3.0-or-later
/// Draws each item: silhouette by category, hue and pattern by style, finish by design.
///
/// Java2D without a display. Start at [org.tastemaker.store.picture.ProductPicture].
@NullMarked
package org.tastemaker.store.picture;

import org.jspecify.annotations.NullMarked;
