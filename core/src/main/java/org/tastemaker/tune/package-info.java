// SPDX-License-Identifier: GPL-3.0-or-later
/// The search for good values of a model's parameters: the space, the searches, trials, studies, and which
/// parameters matter. Trials are judged on the validation part alone. Knows the training loop and the
/// project's settings, no engine and no window; the job that runs a study is in `job.kind`.
@NullMarked
package org.tastemaker.tune;

import org.jspecify.annotations.NullMarked;
