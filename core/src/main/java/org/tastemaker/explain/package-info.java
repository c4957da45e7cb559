// SPDX-License-Identifier: GPL-3.0-or-later
/// Why an item is on a list: reasons with weights, for every recommender.
@NullMarked
package org.tastemaker.explain;

import org.jspecify.annotations.NullMarked;
