// SPDX-License-Identifier: GPL-3.0-or-later
/// A second process for jobs. `WorkerMain` is what runs there, `WorkerClient` is what starts it and talks
/// to it, `WorkerLines` is the language between them: a JSON object a line. Knows `job` and no window.
@NullMarked
package org.tastemaker.worker;

import org.jspecify.annotations.NullMarked;
