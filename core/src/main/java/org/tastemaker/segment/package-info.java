// SPDX-License-Identifier: GPL-3.0-or-later
/// Groups of users and of items, and how a model serves each: metrics by group with the worst one and the gap, and the
/// exposure that groups of items get. Knows evaluations and lists, nothing of models. Begin at `Segments`.
@NullMarked
package org.tastemaker.segment;

import org.jspecify.annotations.NullMarked;
