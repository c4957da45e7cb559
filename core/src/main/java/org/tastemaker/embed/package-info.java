// SPDX-License-Identifier: GPL-3.0-or-later
/// Embeddings: nearest neighbours and maps.
@NullMarked
package org.tastemaker.embed;

import org.jspecify.annotations.NullMarked;
