// SPDX-License-Identifier: GPL-3.0-or-later
/// What long work is given and what it tells: cancellation, progress with rate and remaining
/// time, log lines. Knows no threads and no window. See `job` for the work itself.
@NullMarked
package org.tastemaker.task;

import org.jspecify.annotations.NullMarked;
