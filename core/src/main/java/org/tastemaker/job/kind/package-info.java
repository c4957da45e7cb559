// SPDX-License-Identifier: GPL-3.0-or-later
/// The jobs there are, one class each, listed in `META-INF/services/org.tastemaker.job.Job`.
@NullMarked
package org.tastemaker.job.kind;

import org.jspecify.annotations.NullMarked;
