// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of the static figures, without a window.
@NullMarked
package org.tastemaker.app.figure;

import org.jspecify.annotations.NullMarked;
