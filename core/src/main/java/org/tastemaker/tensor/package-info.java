// SPDX-License-Identifier: GPL-3.0-or-later
/// Named arrays of numbers with shapes, and their data-only file format: what models and checkpoints
/// are stored as.
@NullMarked
package org.tastemaker.tensor;

import org.jspecify.annotations.NullMarked;
