// SPDX-License-Identifier: GPL-3.0-or-later
/// Work spread over threads in blocks, such that the result does not depend on how many there are.
/// Knows nothing of what the work is. Used by the models, by evaluation and by lists.
@NullMarked
package org.tastemaker.parallel;

import org.jspecify.annotations.NullMarked;
