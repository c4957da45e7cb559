// SPDX-License-Identifier: GPL-3.0-or-later
/// Jobs: long work that is asked for by a request, says what it does by events, and leaves what it made
/// in a folder. `JobRunner` runs one, `JobRecorder` puts what it made into the project; the jobs
/// themselves are in `kind`. Knows the project and the engine, no command and no window.
@NullMarked
package org.tastemaker.job;

import org.jspecify.annotations.NullMarked;
