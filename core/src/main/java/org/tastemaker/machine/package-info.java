// SPDX-License-Identifier: GPL-3.0-or-later
/// What the machine offers, without loading anything heavy. Knows no other package. Begin at `Doctor`.
@NullMarked
package org.tastemaker.machine;

import org.jspecify.annotations.NullMarked;
