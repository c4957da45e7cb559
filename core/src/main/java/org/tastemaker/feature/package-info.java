// SPDX-License-Identifier: GPL-3.0-or-later
/// Columns of users and items as numbers for networks: categories and tags by a place for each level, numbers
/// scaled, missing values told. Knows data sets, not networks.
@NullMarked
package org.tastemaker.feature;

import org.jspecify.annotations.NullMarked;
