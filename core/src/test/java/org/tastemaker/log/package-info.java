// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of where libraries' warnings go.
@NullMarked
package org.tastemaker.log;

import org.jspecify.annotations.NullMarked;
