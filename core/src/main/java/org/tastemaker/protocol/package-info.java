// SPDX-License-Identifier: GPL-3.0-or-later
/// Making a protocol: a recipe, then a split. Knows `prepare`, `split` and the record that the project keeps.
@NullMarked
package org.tastemaker.protocol;

import org.jspecify.annotations.NullMarked;
