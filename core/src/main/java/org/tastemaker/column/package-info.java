// SPDX-License-Identifier: GPL-3.0-or-later
/// Arrays of numbers as compressed bytes with a checksum: how columns and tensors lie in a project
/// file and in job folders. Knows no other package but `problem`. Begin at `ColumnCodec`.
@NullMarked
package org.tastemaker.column;

import org.jspecify.annotations.NullMarked;
